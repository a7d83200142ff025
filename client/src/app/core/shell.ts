import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import { Connection } from './connection';
import { placesOf } from './places';
import { CurrentSession } from './session';
import { Theme, type ThemeChoice } from './theme';

const programIn = (url: string) => /^\/programs\/([^/?#]+)/.exec(url)?.[1] ?? null;

/** The frame around every page: where one is, where one can go, and who one is. */
@Component({
  selector: 'app-shell',
  imports: [Avatar, Icon, Mark, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  protected readonly session = inject(CurrentSession);
  protected readonly connection = inject(Connection);
  protected readonly theme = inject(Theme);
  readonly #router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly themes: ThemeChoice[] = ['light', 'dark', 'system'];
  protected readonly url = toSignal(
    this.#router.events.pipe(
      filter(event => event instanceof NavigationEnd),
      map(event => event.urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );
  /** The program one works in: the one in the address, else the first one has a role in. */
  protected readonly program = computed(() => programIn(this.url()) ?? this.session.memberships()[0]?.program.id ?? null);
  protected readonly programName = computed(() => this.session.programs().find(({ program }) => program.id === this.program())?.program.name ?? null);
  protected readonly otherPrograms = computed(() => this.session.programs().filter(({ program }) => program.id !== this.program()));
  protected readonly places = computed(() => placesOf(this.session.session(), this.program()));
  protected readonly logs = computed(() => this.places().some(({ icon }) => icon === 'log'));
  protected readonly framed = computed(() => this.session.person() !== null && !/^\/(sign-in|setup|invitations)/.test(this.url()));

  constructor() {
    let before = '';
    this.#router.events.pipe(filter(event => event instanceof NavigationEnd)).subscribe(({ urlAfterRedirects }) => {
      const path = urlAfterRedirects.split(/[?#]/)[0]!;
      const staysOpen = this.#router.currentNavigation()?.extras.info === 'stays open';
      // A new page is told to a screen reader by its focus; the first one, a change of the query and a page that stays open are not.
      if (before && before !== path && !staysOpen) this.main().nativeElement.focus({ preventScroll: true });
      before = path;
    });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.#router.navigateByUrl('/sign-in');
  }
}
