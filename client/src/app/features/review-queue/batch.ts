import { LiveAnnouncer } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Decision, formatPartial, milestoneById, type PinnedContent, type ReviewsDraft } from '@cmio-pathway/shared';
import { problemOf, sentenceOf } from '../../core/problem';
import { fileAddress, Reviews, submissionBatch } from '../../data/reviews';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { type DecisionDraft, emptyDecision, type Faults, faultsOf, noDocument, reviewDraft } from './decision';
import { KnownFields } from './known-fields';
import { Queue } from './queue';

/** What is chosen for one row; null leaves it waiting. */
interface Row extends DecisionDraft {
  decision: Decision | null;
}

const untouched: Row = { ...emptyDecision, decision: null };

/** Records that were sent together, decided row by row or all at once; each decision is pinned to its own version. */
@Component({
  selector: 'app-batch',
  imports: [KnownFields, LoadFailure, Loading, RouterLink],
  templateUrl: './batch.html',
  styleUrl: './batch.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BatchPage {
  readonly #reviews = inject(Reviews);
  readonly #queue = inject(Queue);
  readonly #router = inject(Router);
  readonly #announcer = inject(LiveAnnouncer);

  readonly program = input.required<string>();
  readonly person = input.required<string>();
  readonly batch = input.required<string>();

  protected readonly resource = submissionBatch(() => ({ program: this.program(), person: this.person(), batch: this.batch() }));
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly items = computed(() =>
    (this.read()?.items ?? []).map(item => ({ ...item, is: milestoneById(item.milestone)!, when: whenOf(item.submission.content), no: noDocument(milestoneById(item.milestone)!, item.submission.content) })),
  );
  protected readonly rows = linkedSignal<string, Readonly<Record<string, Row>>>({ source: this.batch, computation: () => ({}) });
  protected readonly faults = signal<Readonly<Record<string, Faults>>>({});
  protected readonly all = signal<DecisionDraft>(emptyDecision);
  protected readonly refused = signal<string | null>(null);
  protected readonly sending = signal(false);
  protected readonly chosen = computed(() => this.items().filter(item => this.row(item.record).decision !== null).length);
  protected readonly choices: { decision: Decision | null; word: string }[] = [
    { decision: 'approved', word: 'Approve' },
    { decision: 'returned', word: 'Return' },
    { decision: 'not_met', word: 'Not met' },
    { decision: null, word: 'Later' },
  ];

  protected row(record: string): Row {
    return this.rows()[record] ?? untouched;
  }

  protected change(record: string, change: Partial<Row>): void {
    this.rows.update(rows => ({ ...rows, [record]: { ...this.row(record), ...change } }));
  }

  protected value(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }

  /** Approves every row that is not decided otherwise, known the same way; where that cannot be said, the row says so. */
  protected approveAll(): void {
    for (const item of this.items())
      if (this.row(item.record).decision === null || this.row(item.record).decision === 'approved') {
        const { how, address, on } = this.all();
        const cannot = how === 'document_seen' && item.no !== null;
        this.change(item.record, { decision: 'approved', how: cannot ? null : how, address, on });
      }
  }

  protected address(submission: string, sha256: string): string {
    return fileAddress(this.program(), this.person(), submission, sha256, 'attachment');
  }

  protected async send(): Promise<void> {
    const decided = this.items().flatMap(item => {
      const { decision, ...draft } = this.row(item.record);
      return decision ? [{ item, decision, draft }] : [];
    });
    const faults = Object.fromEntries(decided.map(({ item, decision, draft }) => [item.record, faultsOf(decision, draft)]).filter(([, fault]) => Object.keys(fault as Faults).length > 0));
    this.faults.set(faults);
    this.refused.set(null);
    const [first] = Object.keys(faults);
    if (first) return document.getElementById(`row-${first}`)?.focus();
    if (decided.length === 0 || this.sending()) return;
    const reviews = decided.map(({ item, decision, draft }) => ({ record: item.record, ...reviewDraft(item.submission.version, decision, draft) }));
    await this.record({ reviews }, decided.map(({ item }) => item.submission.id));
  }

  private async record(draft: ReviewsDraft, submissions: string[]): Promise<void> {
    this.sending.set(true);
    try {
      await this.#reviews.decideAll(this.program(), this.person(), draft, crypto.randomUUID());
      this.#queue.decided(submissions);
      void this.#announcer.announce(`${submissions.length} decided. ${this.#queue.waiting()} waiting.`);
      if (submissions.length === this.items().length) await this.#router.navigate(['/programs', this.program(), 'reviews'], { queryParamsHandling: 'preserve' });
      else this.resource.reload();
    } catch (error) {
      this.atRows(error, draft);
    } finally {
      this.sending.set(false);
    }
  }

  /** A refusal names its row by its place in what was sent; nothing of the rest was recorded. */
  private atRows(error: unknown, draft: ReviewsDraft): void {
    const problem = problemOf(error);
    const faults: Record<string, Faults> = {};
    for (const one of problem.errors ?? []) {
      const match = /^\/reviews\/(\d+)\/(\w+)/.exec(one.pointer);
      const record = match && draft.reviews[Number(match[1])]?.record;
      if (record) faults[record] = match[2] === 'note' ? { note: one.detail } : { how: one.detail };
    }
    this.faults.set(faults);
    this.refused.set(`${sentenceOf(error)} Nothing was recorded; your choices are kept.`);
  }
}

const whenOf = ({ when }: PinnedContent) => [formatPartial(when.from), when.ongoing ? 'still in it' : when.until && `to ${formatPartial(when.until)}`].filter(Boolean).join(' ');

