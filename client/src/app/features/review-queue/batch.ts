import { LiveAnnouncer } from '@angular/cdk/a11y';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Decision } from '@cmio-pathway/shared/contracts/content';
import type { ReviewsDraft } from '@cmio-pathway/shared/contracts/review';
import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import { isInField, LetterKeys } from '../../core/letter-keys';
import { OneKey } from '../../core/one-key';
import { problemOf, sentenceOf } from '../../core/problem';
import { fileAddress, Reviews, submissionBatch } from '../../data/reviews';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import {
  approveOpen,
  missingOf,
  refusedRows,
  reviewsOf,
  type Row,
  type RowFaults,
  type Rows,
  untouched,
} from './batch-rows';
import { type DecisionDraft, emptyDecision, noDocument } from './decision';
import { actOf } from './keys';
import { KeptDecisions } from './kept-decisions';
import { KnownFields } from './known-fields';
import { pathOf, Queue } from './queue';
import { UndoOffer } from './undo-offer';
import { whenOf } from './versions-compared';

/** Records that were sent together, decided row by row or all at once; each decision is pinned to its own version. */
@Component({
  selector: 'app-batch',
  imports: [KnownFields, LoadFailure, Loading, RouterLink],
  templateUrl: './batch.html',
  styleUrl: './batch.css',
  host: { '(document:keydown)': 'key($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BatchPage {
  readonly #reviews = inject(Reviews);
  readonly #queue = inject(Queue);
  readonly #kept = inject(KeptDecisions);
  readonly #router = inject(Router);
  readonly #announcer = inject(LiveAnnouncer);
  readonly #letters = inject(LetterKeys);
  readonly #undo = inject(UndoOffer);

  readonly #key = new OneKey();
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  readonly program = input.required<string>();
  readonly person = input.required<string>();
  readonly batch = input.required<string>();

  protected readonly resource = submissionBatch(() => ({
    program: this.program(),
    person: this.person(),
    batch: this.batch(),
  }));
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly items = computed(() =>
    (this.read()?.items ?? []).map((item) => {
      const is = this.read()?.ownMilestones.find(({ id }) => id === item.milestone) ?? milestoneById(item.milestone)!;
      return { ...item, is, when: whenOf(item.submission.content), no: noDocument(is, item.submission.content) };
    }),
  );
  protected readonly rows = linkedSignal<string, Rows>({
    source: this.batch,
    computation: (batch) => this.#kept.rowsOf(batch),
  });
  protected readonly faults = signal<RowFaults>({});
  protected readonly all = signal<DecisionDraft>(emptyDecision);
  protected readonly refused = signal<string | null>(null);
  protected readonly sending = signal(false);
  protected readonly chosen = computed(
    () => this.items().filter((item) => this.row(item.record).decision !== null).length,
  );
  protected readonly choices: { decision: Decision | null; word: string }[] = [
    { decision: 'approved', word: 'Approve' },
    { decision: 'returned', word: 'Return' },
    { decision: 'not_met', word: 'Not met' },
    { decision: null, word: 'Later' },
  ];

  constructor() {
    effect(() => this.#queue.arrive(this.title()?.nativeElement));
    effect(() => this.#kept.keepRows(this.batch(), this.rows()));
  }

  protected row(record: string): Row {
    return this.rows()[record] ?? untouched;
  }

  protected change(record: string, change: Partial<Row>): void {
    this.rows.update((rows) => ({ ...rows, [record]: { ...this.row(record), ...change } }));
  }

  protected value(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }

  protected approveAll(): void {
    this.rows.update((rows) => approveOpen(this.items(), rows, this.all()));
  }

  protected address(submission: string, sha256: string): string {
    return fileAddress(this.program(), this.person(), submission, sha256, 'attachment');
  }

  /** On to what waits beside all of this in the queue. */
  protected async key(event: KeyboardEvent): Promise<void> {
    const act = actOf(event, isInField(event), this.#letters.on());
    if (act !== 'next' && act !== 'previous') return;
    const own = this.#queue.items().filter(({ batch }) => batch === this.batch());
    const [edge, by] = act === 'next' ? ([own.at(-1), 1] as const) : ([own[0], -1] as const);
    const next = edge && this.#queue.after(edge.record, by);
    if (!next || next.batch === this.batch()) return;
    event.preventDefault();
    this.#queue.leave();
    await this.#router.navigate(['/programs', this.program(), 'reviews', ...pathOf(next)], {
      queryParamsHandling: 'preserve',
    });
  }

  protected async send(): Promise<void> {
    const faults = missingOf(this.items(), this.rows());
    this.faults.set(faults);
    this.refused.set(null);
    const [first] = Object.keys(faults);
    if (first) return document.getElementById(`row-${first}`)?.focus();
    if (this.chosen() === 0 || this.sending()) return;
    const { draft, submissions } = reviewsOf(this.items(), this.rows());
    await this.record(draft, submissions);
  }

  private async record(draft: ReviewsDraft, submissions: string[]): Promise<void> {
    this.sending.set(true);
    try {
      const ids = await this.#reviews.decideAll(this.program(), this.person(), draft, this.#key.of(draft));
      this.#key.spent();
      this.#queue.decided(submissions);
      this.offerUndo(draft, ids, submissions);
      const decided = new Set(draft.reviews.map(({ record }) => record));
      this.rows.update((rows) => Object.fromEntries(Object.entries(rows).filter(([record]) => !decided.has(record))));
      if (submissions.length === this.items().length)
        await this.#router.navigate(['/programs', this.program(), 'reviews'], { queryParamsHandling: 'preserve' });
      else this.resource.reload();
    } catch (error) {
      const problem = problemOf(error);
      this.faults.set(refusedRows(problem, draft));
      this.refused.set(`${sentenceOf(error)} Nothing was recorded; your choices are kept.`);
      if (problem.code === 'stale' || problem.code === 'not_waiting') this.resource.reload();
    } finally {
      this.sending.set(false);
    }
  }

  /** All of what was recorded together comes back together, with what was chosen. */
  private offerUndo({ reviews: sent }: ReviewsDraft, ids: string[], submissions: string[]): void {
    const said = `${submissions.length} decided. ${this.#queue.waiting()} waiting.`;
    const [program, person, batch, rows] = [this.program(), this.person(), this.batch(), this.rows()];
    const [reviews, queue, router, announcer, kept] = [
      this.#reviews,
      this.#queue,
      this.#router,
      this.#announcer,
      this.#kept,
    ];
    void announcer.announce(said);
    this.#undo.offer(said, async () => {
      for (const [at, { record }] of sent.entries()) {
        await reviews.undo({ program, person, record }, ids[at]!);
        queue.undone(submissions[at]!);
      }
      kept.keepRows(batch, rows);
      await router.navigate(['/programs', program, 'reviews', person, 'batch', batch], {
        queryParamsHandling: 'preserve',
      });
      this.rows.set(rows);
      this.resource.reload();
      void announcer.announce('Undone. They wait again.');
    });
  }
}
