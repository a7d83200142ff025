import { LiveAnnouncer } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import { type Decision, milestoneById, type Submission } from '@cmio-pathway/shared';
import { problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Reviews, submittedMilestone } from '../../data/reviews';
import { GlyphIcon } from '../../ui/glyph';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Changes } from './changes';
import { emptyDecision, type Faults, faultsOf, noDocument, reviewDraft } from './decision';
import { Decided } from './decided';
import { EvidenceView } from './evidence-view';
import { KnownFields } from './known-fields';
import { Queue } from './queue';
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
  readonly #bar = inject(MatSnackBar);
  readonly #session = inject(CurrentSession);
  private readonly noteField = viewChild<ElementRef<HTMLTextAreaElement>>('note');
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  readonly program = input.required<string>();
  readonly person = input.required<string>();
  readonly record = input.required<string>();

  protected readonly judged = computed(() => ({ program: this.program(), person: this.person(), record: this.record() }));
  protected readonly resource = submittedMilestone(this.judged);
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly milestone = computed(() => milestoneById(this.read()?.milestone ?? ''));
  protected readonly open = computed<Submission | undefined>(() => this.read()?.submissions.find(one => one.closedAt === null));
  /** What is shown: what waits, else what was decided last. */
  protected readonly shown = computed(() => this.open() ?? this.read()?.submissions[0]);
  protected readonly before = computed(() => this.read()?.submissions.find(one => one.number < (this.shown()?.number ?? 0) && one.closedAs === 'decided'));
  protected readonly lastDecision = computed(() => this.read()?.reviews.find(review => review.version === this.before()?.version && review.decision !== 'undone'));
  protected readonly mayDecide = computed(() => this.#session.memberships().some(({ program, role }) => program.id === this.program() && role === 'mentor'));
  protected readonly noDocument = computed(() => {
    const [milestone, submission] = [this.milestone(), this.open()];
    return milestone && submission ? noDocument(milestone, submission.content) : null;
  });
  protected readonly draft = linkedSignal({ source: this.record, computation: () => emptyDecision });
  protected readonly faults = linkedSignal<string, Faults>({ source: this.record, computation: () => ({}) });
  protected readonly refused = linkedSignal<string, string | null>({ source: this.record, computation: () => null });
  protected readonly sending = signal(false);
  protected readonly keysShown = signal(false);
  protected readonly waited = waited;
  #key = crypto.randomUUID();

  protected write(event: Event): void {
    const note = (event.target as HTMLTextAreaElement).value;
    this.draft.update(draft => ({ ...draft, note }));
  }

  protected async decide(decision: Decision): Promise<void> {
    const submission = this.open();
    const faults = faultsOf(decision, this.draft());
    this.faults.set(faults);
    if (faults.note) this.noteField()?.nativeElement.focus();
    if (!submission || Object.keys(faults).length > 0 || this.sending()) return;
    const judged = this.judged();
    this.sending.set(true);
    this.refused.set(null);
    try {
      const { id } = await this.#reviews.decide(judged, reviewDraft(submission.version, decision, this.draft()), this.#key);
      this.#key = crypto.randomUUID();
      const next = this.#queue.after(judged.record);
      this.#queue.decided([submission.id]);
      this.offerUndo(done[decision], judged, id, submission.id);
      await this.go(next);
    } catch (error) {
      this.refuse(error);
    } finally {
      this.sending.set(false);
    }
  }

  private refuse(error: unknown): void {
    const problem = problemOf(error);
    this.#key = crypto.randomUUID();
    this.refused.set(problem.code === 'stale' ? 'A newer version was submitted meanwhile. Your note is kept; read the new version before you decide.' : sentenceOf(error));
    if (problem.code === 'stale' || problem.code === 'not_waiting') this.resource.reload();
  }

  private offerUndo(said: string, judged: { program: string; person: string; record: string }, review: string, submission: string): void {
    void this.#announcer.announce(`${said}. ${this.#queue.waiting()} waiting.`);
    this.#undo = async () => {
      this.#undo = null;
      try {
        await this.#reviews.undo(judged, review);
        this.#queue.undone(submission);
        await this.#router.navigate(['/programs', judged.program, 'reviews', judged.person, judged.record], { queryParamsHandling: 'preserve' });
        this.resource.reload();
        void this.#announcer.announce('Undone. It waits again.');
      } catch (error) {
        this.#bar.open(sentenceOf(error), 'Close');
      }
    };
    const bar = this.#bar.open(`${said}. ${this.#queue.waiting()} waiting.`, 'Undo', { duration: 10_000 });
    bar.onAction().subscribe(() => void this.#undo?.());
  }
  #undo: (() => Promise<void>) | null = null;

  protected async skip(by: 1 | -1 = 1): Promise<void> {
    await this.go(this.#queue.after(this.record(), by));
  }

  private async go(next: ReturnType<Queue['after']>): Promise<void> {
    const path = next ? [next.person.id, ...(next.batch ? ['batch', next.batch] : [next.record])] : [];
    await this.#router.navigate(['/programs', this.program(), 'reviews', ...path], { queryParamsHandling: 'preserve' });
    this.title()?.nativeElement.focus();
  }

  protected again(): void {
    this.resource.reload();
  }

  /** Single keys act outside of fields only. */
  protected key(event: KeyboardEvent): void {
    const inField = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && inField) return void this.decide(this.draft().how ? 'approved' : 'returned');
    if (inField || event.ctrlKey || event.metaKey || event.altKey || !this.mayDecide()) return;
    const act = this.acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }

  private readonly acts: Record<string, () => void> = {
    j: () => void this.skip(),
    k: () => void this.skip(-1),
    a: () => void this.decide('approved'),
    r: () => this.focusNoteFor('returned'),
    n: () => this.focusNoteFor('not_met'),
    z: () => void this.#undo?.(),
    '?': () => this.keysShown.update(shown => !shown),
  };

  /** A return or "not met" says why: without a note the key goes to the note. */
  private focusNoteFor(decision: Decision): void {
    if (this.draft().note.trim()) void this.decide(decision);
    else this.noteField()?.nativeElement.focus();
  }
}
