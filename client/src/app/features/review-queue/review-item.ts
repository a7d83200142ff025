import { LiveAnnouncer } from '@angular/cdk/a11y';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import type { Decision } from '@cmio-pathway/shared/contracts/content';
import type { Submission } from '@cmio-pathway/shared/contracts/milestone';
import type { QueueItem } from '@cmio-pathway/shared/contracts/review';
import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import { isInField, LetterKeys } from '../../core/letter-keys';
import { OneKey } from '../../core/one-key';
import { problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { type Judged, Reviews, submittedMilestone } from '../../data/reviews';
import { GlyphIcon } from '../../ui/glyph';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Changes } from './changes';
import { type DecisionDraft, type Faults, faultsOf, noDocument, reviewDraft } from './decision';
import { Decided } from './decided';
import { EvidenceView } from './evidence-view';
import { KeptDecisions } from './kept-decisions';
import { actOf, begun } from './keys';
import { KnownFields } from './known-fields';
import { pathOf, Queue } from './queue';
import { UndoOffer } from './undo-offer';
import { waited } from './waiting-words';

const done: Record<Decision, string> = { approved: 'Approved', returned: 'Returned', not_met: 'Not met' };

/** One submission under review: its evidence, what counts, what changed, and the decision. */
@Component({
  selector: 'app-review-item',
  imports: [Changes, Decided, EvidenceView, GlyphIcon, KnownFields, LoadFailure, Loading, RouterLink],
  templateUrl: './review-item.html',
  styleUrl: './review-item.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'key($event)' },
})
export class ReviewItem {
  readonly #queue = inject(Queue);
  readonly #reviews = inject(Reviews);
  readonly #router = inject(Router);
  readonly #announcer = inject(LiveAnnouncer);
  readonly #undo = inject(UndoOffer);
  readonly #kept = inject(KeptDecisions);
  protected readonly letters = inject(LetterKeys);
  readonly #session = inject(CurrentSession);
  private readonly noteField = viewChild<ElementRef<HTMLTextAreaElement>>('note');
  private readonly ground = viewChild<unknown, ElementRef<HTMLElement>>('ground', { read: ElementRef });
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  readonly program = input.required<string>();
  readonly person = input.required<string>();
  readonly record = input.required<string>();

  protected readonly judged = computed(() => ({
    program: this.program(),
    person: this.person(),
    record: this.record(),
  }));
  protected readonly resource = submittedMilestone(this.judged);
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly milestone = computed(
    () => this.read()?.ownMilestone ?? milestoneById(this.read()?.milestone ?? ''),
  );
  protected readonly open = computed<Submission | undefined>(() =>
    this.read()?.submissions.find((one) => one.closedAt === null),
  );
  /** What is shown: what waits, else what was decided last. */
  protected readonly shown = computed(() => this.open() ?? this.read()?.submissions[0]);
  protected readonly before = computed(
    () =>
      this.#readBefore() ??
      this.read()?.submissions.find((one) => one.number < (this.shown()?.number ?? 0) && one.closedAs === 'decided'),
  );
  protected readonly lastDecision = computed(() =>
    this.read()?.reviews.find((review) => review.version === this.before()?.version && review.decision !== 'undone'),
  );
  protected readonly mayDecide = computed(() =>
    this.#session.memberships().some(({ program, role }) => program.id === this.program() && role === 'mentor'),
  );
  protected readonly noDocument = computed(() => {
    const [milestone, submission] = [this.milestone(), this.open()];
    return milestone && submission ? noDocument(milestone, submission.content) : null;
  });
  protected readonly draft = computed(() => this.#kept.of(this.record()));
  /** The decision that was begun and still lacks something. */
  protected readonly intent = computed(() => this.draft().intent ?? null);
  /** What was read before a newer version came in between. */
  readonly #readBefore = linkedSignal<string, Submission | null>({ source: this.record, computation: () => null });
  protected readonly faults = linkedSignal<string, Faults>({ source: this.record, computation: () => ({}) });
  protected readonly refused = linkedSignal<string, string | null>({ source: this.record, computation: () => null });
  protected readonly sending = signal(false);
  protected readonly keysShown = signal(false);
  protected readonly waited = waited;
  readonly #key = new OneKey();

  constructor() {
    const tab = inject(Title);
    effect(() => {
      const name = this.read()?.person.name;
      if (name) tab.setTitle(`${name}: ${this.milestone()?.title ?? 'review'} · CMIO Pathway`);
    });
    effect(() => this.#queue.arrive(this.title()?.nativeElement));
  }

  protected keep(draft: DecisionDraft): void {
    this.#kept.keep(this.record(), draft);
  }

  protected write(event: Event): void {
    this.keep({ ...this.draft(), note: (event.target as HTMLTextAreaElement).value });
  }

  protected async decide(decision: Decision): Promise<void> {
    const submission = this.open();
    const draft = this.draft();
    const faults = faultsOf(decision, draft);
    this.faults.set(faults);
    this.keep({ ...draft, intent: decision });
    if (faults.note) this.noteField()?.nativeElement.focus();
    else if (faults.how) this.ground()?.nativeElement.querySelector<HTMLInputElement>('input:enabled')?.focus();
    if (!submission || Object.keys(faults).length > 0 || this.sending()) return;
    const judged = this.judged();
    const body = reviewDraft(submission.version, decision, draft);
    this.sending.set(true);
    this.refused.set(null);
    try {
      const { id } = await this.#reviews.decide(judged, body, this.#key.of([judged.record, body]));
      this.#key.spent();
      const next = this.#queue.after(judged.record);
      this.#queue.decided([submission.id]);
      this.#kept.drop(judged.record);
      this.offerUndo(`${done[decision]}. ${this.#queue.waiting()} waiting.`, judged, id, submission.id, draft);
      await this.go(next);
    } catch (error) {
      this.refuse(error, submission);
    } finally {
      this.sending.set(false);
    }
  }

  private refuse(error: unknown, seen: Submission): void {
    const { code } = problemOf(error);
    if (code === 'stale') this.#readBefore.set(seen);
    this.refused.set(
      code === 'stale'
        ? 'A newer version was submitted while you read. Your note is kept; what changed is listed under “What counts”.'
        : sentenceOf(error),
    );
    if (code === 'stale' || code === 'not_waiting') this.resource.reload();
  }

  private offerUndo(said: string, judged: Judged, review: string, submission: string, draft: DecisionDraft): void {
    void this.#announcer.announce(said);
    const [queue, router, reviews, kept, announcer] = [
      this.#queue,
      this.#router,
      this.#reviews,
      this.#kept,
      this.#announcer,
    ];
    this.#undo.offer(said, async () => {
      await reviews.undo(judged, review);
      queue.undone(submission);
      kept.keep(judged.record, draft);
      queue.leave();
      await router.navigate(['/programs', judged.program, 'reviews', judged.person, judged.record], {
        queryParamsHandling: 'preserve',
      });
      this.resource.reload();
      void announcer.announce('Undone. It waits again.');
    });
  }

  protected async skip(by: 1 | -1 = 1): Promise<void> {
    const next = this.#queue.after(this.record(), by);
    if (next) await this.go(next);
  }

  private async go(next: QueueItem | null): Promise<void> {
    this.#queue.leave();
    await this.#router.navigate(['/programs', this.program(), 'reviews', ...(next ? pathOf(next) : [])], {
      queryParamsHandling: 'preserve',
    });
    if (!next) this.#queue.arrive(document.getElementById('waiting') ?? undefined);
  }

  protected again(): void {
    this.resource.reload();
  }

  protected key(event: KeyboardEvent): void {
    const act = actOf(event, isInField(event), this.letters.on());
    if (act === null || act === 'undo') return;
    event.preventDefault();
    if (act === 'next' || act === 'previous') void this.skip(act === 'next' ? 1 : -1);
    else if (act === 'keys') this.keysShown.update((shown) => !shown);
    else if (this.mayDecide()) this.decideByKey(act === 'send' ? begun(this.intent(), this.draft()) : act);
  }

  private decideByKey(decision: Decision | null): void {
    if (decision) void this.decide(decision);
    else this.refused.set('Choose what to send: Approve, Return or Not met.');
  }
}
