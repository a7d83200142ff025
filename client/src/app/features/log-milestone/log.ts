import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
  untracked,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../../core/problem';
import { ownJourney } from '../../data/journey';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { KeptDrafts } from './kept-drafts';
import { LogForm } from './log-form';
import { type Asked, LogOpening, type OpenLog } from './log-opening';
import { LogWay } from './log-way';

/** Logging, revising or renewing a milestone; the address says which, and becomes the draft's once the server keeps it. */
@Component({
  selector: 'app-log',
  imports: [KeptDrafts, LoadFailure, Loading, LogForm, RouterLink],
  templateUrl: './log.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogPage {
  readonly #opening = inject(LogOpening);
  readonly #way = inject(LogWay);
  readonly #router = inject(Router);
  #open: OpenLog | null = null;

  readonly draft = input<string>();
  readonly milestone = input<string>();
  readonly record = input<string>();
  readonly renews = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();

  protected readonly journey = ownJourney();
  readonly #asked = computed<Asked>(() => ({
    draft: this.draft() ?? null,
    milestone: this.milestone() ?? null,
    record: this.record() ?? null,
    renews: this.renews() ?? null,
    from: this.from() ?? null,
    until: this.until() ?? null,
  }));
  /** What is open stays open when its address only becomes that of its draft. */
  readonly #address = linkedSignal<Asked, Asked>({
    source: this.#asked,
    computation: (next, before) =>
      before && next.draft !== null && next.draft === untracked(() => this.#open?.keeper.id()) ? before.value : next,
  });
  protected readonly opened = resource({
    params: () => (this.journey.hasValue() ? { asked: this.#address(), journey: this.journey.value() } : undefined),
    loader: async ({ params }) => {
      this.#way.follow(params.journey);
      this.#open = await this.#opening.open(params.asked, params.journey);
      return this.#open;
    },
  });
  protected readonly log = computed(() => (this.opened.hasValue() ? this.opened.value() : undefined));
  protected readonly isMissing = computed(() => problemOf(this.opened.error()).status === 404);
  protected readonly otherDrafts = computed(() => {
    const log = this.log();
    if (!log || log.record || log.keeper.isTouched()) return [];
    return log.journey.drafts.filter(({ id }) => id !== log.keeper.id());
  });

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.record() ? 'Revise' : 'Log'} a milestone · CMIO Pathway`));
    effect(() => {
      const id = this.log()?.keeper.id();
      if (id && id !== untracked(this.draft))
        void this.#router.navigate(['/log', id], { replaceUrl: true, info: 'stays open' });
    });
  }

  protected again(): void {
    this.journey.reload();
    this.opened.reload();
  }
}
