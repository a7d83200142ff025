import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { categoryWords, cycleFigure } from '@cmio-pathway/shared/credits/words';
import { figuresOf } from '../../ui/cycle-figures';
import type { OpenCycle } from './credit-book';
import { carriedWords, leftWords } from './cycle-words';

/** One cycle: how far it is as bars and in words, whose figures it has, and what can be done with it. */
@Component({
  selector: 'app-cycle-line',
  imports: [RouterLink],
  templateUrl: './cycle-line.html',
  styleUrl: './cycle-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CycleLine {
  readonly of = input.required<OpenCycle>();
  readonly today = input.required<string>();
  readonly isShown = input(false);
  readonly changed = output();
  readonly removed = output();

  protected readonly figure = computed(() => cycleFigure(this.of().cycle, this.of().standing));
  protected readonly bars = computed(() => {
    const { cycle, standing } = this.of();
    const all = { word: cycle.target.unit as string, amount: cycle.target.amount, ...standing };
    const parts = standing.parts.map((part) => ({ word: categoryWords[part.category], ...part }));
    return [all, ...parts].map(({ word, amount, collected }) => ({
      word,
      text: `${collected} of ${amount}`,
      share: Math.min(100, (collected / amount) * 100),
    }));
  });
  protected readonly figures = computed(() => figuresOf(this.of().cycle, this.today()));
  protected readonly carried = computed(() => carriedWords(this.of()));
  protected readonly left = computed(() => leftWords(this.of().cycle, this.today()));
  /** The form of the one record that a full cycle becomes. */
  protected readonly log = computed(() => {
    const { cycle, standing } = this.of();
    if (!standing.full || cycle.loggedAs || !cycle.logAs) return null;
    const { milestone, renews } = cycle.logAs;
    // A renewal has dates of its own: they stand on the new document. What is full early is met today.
    if (renews) return { milestone, renews };
    return { milestone, from: cycle.from, until: cycle.until < this.today() ? cycle.until : this.today() };
  });
}
