import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import { Applying } from './applying';
import { Connection } from './connection';
import { openAt, type Place, placesOf } from './places';
import { CurrentSession } from './session';
import { Theme, type ThemeChoice } from './theme';

const programIn = (url: string) => /^\/programs\/([^/?#]+)/.exec(url)?.[1] ?? null;

/** Pages for who is not signed in yet bring a frame of their own. */
const bare = /^\/(sign-in|sign-up|confirm|address|forgot|reset|mentor-requests|setup|invitations)/;
/** How often a server that is away is asked whether it is back. */
const KNOCK_MS = 4_000;

/** The frame around every page: where one is, where one can go, and who one is. */
@Component({
  selector: 'app-shell',
  imports: [Avatar, Icon, Mark, RouterLink, RouterOutlet],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  protected readonly session = inject(CurrentSession);
  protected readonly connection = inject(Connection);
  protected readonly theme = inject(Theme);
  protected readonly applying = inject(Applying);
  readonly #router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly themes: ThemeChoice[] = ['light', 'dark', 'system'];
  protected readonly url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );
  /** The program one works in: the one in the address, else the first one has a role in. */
  protected readonly program = computed(
    () => programIn(this.url()) ?? this.session.memberships()[0]?.program.id ?? null,
  );
  protected readonly programName = computed(
    () => this.session.programs().find(({ program }) => program.id === this.program())?.program.name ?? null,
  );
  protected readonly otherPrograms = computed(() =>
    this.session.programs().filter(({ program }) => program.id !== this.program()),
  );
  protected readonly places = computed(() => placesOf(this.session.session(), this.program(), this.applying.is()));
  protected readonly firsts = computed(() => this.places().filter(({ icon, under }) => icon !== 'log' && !under));
  protected readonly open = computed(() => openAt(this.places(), this.url().split(/[?#]/)[0]!));
  protected readonly tabs = computed(() => this.places().filter(({ icon, under }) => icon !== null && !under));
  protected readonly more = computed(() => this.places().filter(({ icon, under }) => icon === null && !under));
  /** Among the places of a program it is offered where one is on one's own way. */
  protected readonly logs = computed(() =>
    this.places().some(({ icon, under }) => icon === 'log' && (!under || under === this.open().first)),
  );
  /** Among one's applications the button of the bar adds one. */
  protected readonly adds = computed(() => /^\/applications([?#]|$)/.test(this.url()));
  protected readonly isBare = computed(() => bare.test(this.url()));
  protected readonly framed = computed(() => this.session.person() !== null && !this.isBare());

  constructor() {
    let before = '';
    this.#router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(({ urlAfterRedirects }) => {
      const path = urlAfterRedirects.split(/[?#]/)[0]!;
      const staysOpen = this.#router.currentNavigation()?.extras.info === 'stays open';
      // A new page is told to a screen reader by its focus; the first one, a change of the query and a page that stays open are not.
      if (before && before !== path && !staysOpen) this.main().nativeElement.focus({ preventScroll: true });
      before = path;
    });
    effect((onCleanup) => {
      if (!this.connection.lost()) return;
      const knocking = setInterval(() => void this.session.knock(), KNOCK_MS);
      onCleanup(() => clearInterval(knocking));
    });
  }

  /** Said of the page itself, and of the place that it belongs to. */
  protected current(place: Place): 'page' | 'true' | null {
    if (place.label !== this.open().first) return null;
    return this.open().row.length === 0 ? 'page' : 'true';
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } catch {
      // The bar says that the server is away; nobody is told they are signed out who is not.
      return;
    }
    await this.#router.navigateByUrl('/sign-in');
  }
}
