import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { Decision } from '@cmio-pathway/shared/contracts/content';
import type { SubmittedMilestone } from '@cmio-pathway/shared/contracts/milestone';
import type { Review } from '@cmio-pathway/shared/contracts/review';
import { knownWords } from '@cmio-pathway/shared/record/words';
import { sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { type Judged, Reviews } from '../../data/reviews';
import { type DecisionDraft, emptyDecision, type Faults, faultsOf, reviewDraft } from './decision';
import { KnownFields } from './known-fields';

const words: Record<Review['decision'], string> = {
  approved: 'Approved',
  returned: 'Returned',
  not_met: 'Not met',
  undone: 'Undone',
};

/** The decisions of this program on a record, newest first; one's own last one can be amended with a reason. */
@Component({
  selector: 'app-decided',
  imports: [KnownFields],
  templateUrl: './decided.html',
  styleUrl: './decided.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Decided {
  readonly #reviews = inject(Reviews);
  readonly #session = inject(CurrentSession);

  readonly record = input.required<SubmittedMilestone>();
  readonly judged = input.required<Judged>();
  readonly amended = output();

  protected readonly reviews = computed(() =>
    this.record().reviews.map((review) => ({ ...review, word: words[review.decision], how: howOf(review) })),
  );
  /** The decision in force, when it is the reader's own and nothing came after. */
  protected readonly own = computed(() => {
    const [last] = this.record().reviews;
    return this.record().state !== 'submitted' &&
      last &&
      last.decision !== 'undone' &&
      last.by.id === this.#session.person()?.id
      ? last
      : null;
  });
  protected readonly amending = linkedSignal({ source: this.record, computation: () => false });
  protected readonly decision = signal<Decision>('returned');
  protected readonly draft = signal<DecisionDraft>(emptyDecision);
  protected readonly reason = signal('');
  protected readonly faults = signal<Faults & { reason?: string }>({});
  protected readonly refused = signal<string | null>(null);
  protected readonly choices: { decision: Decision; word: string }[] = [
    { decision: 'approved', word: 'Approved' },
    { decision: 'returned', word: 'Returned' },
    { decision: 'not_met', word: 'Not met' },
  ];

  protected text(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }

  protected async amend(event: Event): Promise<void> {
    event.preventDefault();
    const faults = {
      ...faultsOf(this.decision(), this.draft()),
      ...(!this.reason().trim() && { reason: 'Say why the decision changes.' }),
    };
    this.faults.set(faults);
    const own = this.own();
    if (!own || Object.keys(faults).length > 0) return;
    const { version: _version, ...ruling } = reviewDraft(own.version, this.decision(), this.draft());
    try {
      await this.#reviews.amend(
        this.judged(),
        own.id,
        { ...ruling, reason: this.reason().trim() },
        crypto.randomUUID(),
      );
      this.refused.set(null);
      this.amended.emit();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}

const howOf = ({ known }: Review): string | null => {
  if (!known) return null;
  const word = knownWords[known.how as keyof typeof knownWords];
  return known.how === 'looked_up' ? `${word} ${known.on}, ${known.address}` : word;
};
