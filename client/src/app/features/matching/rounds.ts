import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { matchingRounds } from '../../data/matching';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { RoundForm } from './round-form';
import { plural } from './round-view';

/** The rounds of matching of a program: who waits for a mentor, what was computed, what was published. */
@Component({
  selector: 'app-matching-rounds',
  imports: [LoadFailure, Loading, RoundForm, RouterLink],
  templateUrl: './rounds.html',
  styleUrl: './matching.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchingRoundsPage {
  readonly #router = inject(Router);

  readonly program = input.required<string>();
  readonly after = input<string>();

  protected readonly day = (instant: string) => formatPartial(instant.slice(0, 10));
  protected readonly plural = plural;
  protected readonly resource = matchingRounds(() => ({ program: this.program(), after: this.after() }));
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly waiting = computed(() => this.read()?.waiting.find(({ cohort }) => cohort === null)?.mentees ?? 0);
  protected readonly finding = computed(() => {
    if (!this.read()) return 'Matching';
    return this.waiting() === 0
      ? 'Every mentee has a mentor, or is asked about one.'
      : `${plural(this.waiting(), 'mentee waits', 'mentees wait')} for a mentor.`;
  });

  protected open(round: string): void {
    void this.#router.navigate(['/programs', this.program(), 'matching', round]);
  }
}
