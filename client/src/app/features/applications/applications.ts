import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { applicationsHeadline } from '@cmio-pathway/shared/applications/headline';
import { Applying } from '../../core/applying';
import { isInField, LetterKeys, letterOf } from '../../core/letter-keys';
import { PartFailure } from '../../core/part-failure';
import { Icon } from '../../ui/icon';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { AddForm } from './add-form';
import { ApplicationTable } from './application-table';
import { Board } from './board';
import { civilToday, ownZone } from './days';
import { Finding } from './finding';
import { Funnel } from './funnel';
import { Moving } from './moving';
import { PrivacyLine } from './privacy-line';
import { ReadyLine } from './ready-line';
import { shownIn, viewWords } from './shown';
import { isWhole, viewOf } from './view-in-address';

/** Everything one applied for: how far it got, whose turn it is, and what comes next; as a table or as a board. */
@Component({
  selector: 'app-applications',
  imports: [
    AddForm,
    ApplicationTable,
    Board,
    Finding,
    Funnel,
    Icon,
    LoadFailure,
    Loading,
    PartFailure,
    PrivacyLine,
    ReadyLine,
    RouterLink,
  ],
  providers: [Moving],
  templateUrl: './applications.html',
  styleUrl: './applications.css',
  host: { '(document:keydown)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApplicationsPage {
  readonly #router = inject(Router);
  readonly #letters = inject(LetterKeys);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  protected readonly moving = inject(Moving);

  /** What the address says. */
  readonly view = input<string>();
  readonly search = input<string>();
  readonly place = input<string>();
  readonly reached = input<string>();
  readonly closed = input<string>();
  readonly waits = input<string>();
  readonly archived = input<string>();
  readonly add = input<string>();

  protected readonly today = civilToday();
  protected readonly shownAs = computed(() =>
    viewOf({
      view: this.view(),
      search: this.search(),
      place: this.place(),
      reached: this.reached(),
      closed: this.closed(),
      waits: this.waits(),
      archived: this.archived(),
    }),
  );
  protected readonly all = this.moving.lines;
  /** What the page counts: what is archived is put away. */
  protected readonly counted = computed(() => this.all()?.filter(({ archivedAt }) => archivedAt === null) ?? []);
  protected readonly archivedCount = computed(() => (this.all()?.length ?? 0) - this.counted().length);
  protected readonly shown = computed(() => shownIn(this.all() ?? [], this.shownAs()));
  protected readonly isWhole = computed(() => isWhole(this.shownAs()));
  protected readonly viewWords = computed(() => viewWords(this.shownAs(), this.shown().length));
  protected readonly headline = computed(() => applicationsHeadline(this.all() ?? [], this.today, ownZone()));
  protected readonly said = signal('');

  constructor() {
    const applying = inject(Applying);
    effect(() => {
      if ((this.all()?.length ?? 0) > 0) applying.say();
    });
  }

  protected press(event: KeyboardEvent): void {
    if (event.defaultPrevented || isInField(event) || !this.#letters.on() || letterOf(event) !== 'c') return;
    event.preventDefault();
    this.openForm();
  }

  protected openForm(): void {
    void this.#show({ add: 'yes' });
  }

  protected closeForm(): void {
    void this.#show({ add: null });
  }

  /** The new one is shown whatever the view left out, with the focus on it. */
  protected async added(id: string): Promise<void> {
    await this.#show({
      add: null,
      search: null,
      place: null,
      reached: null,
      closed: null,
      waits: null,
      archived: null,
    });
    const line = await this.moving.find(id);
    this.said.set(line ? `${line.organisation} was added at Researched.` : 'Added.');
    const find = () => this.#host.nativeElement.querySelector<HTMLElement>(`#application-${id}`);
    afterNextRender(() => find()?.focus(), { injector: this.#injector });
  }

  #show(queryParams: Record<string, string | null>): Promise<boolean> {
    return this.#router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
