import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { MatchingPair, MatchingRound, MatchingRun } from '@cmio-pathway/shared/contracts/matching';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { changeWords, pairKey, runChanges } from '@cmio-pathway/shared/matching';
import { namesIn } from './round-view';

/** Two results of a round side by side, in words: what was decided in between, and what it changed. */
@Component({
  selector: 'app-runs-compared',
  templateUrl: './runs-compared.html',
  styleUrl: './matching.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunsCompared {
  readonly #router = inject(Router);

  readonly round = input.required<MatchingRound>();
  readonly run = input.required<MatchingRun>();
  readonly against = input.required<MatchingRun | undefined>();

  readonly #nameOf = computed(() => namesIn(this.round()));
  protected readonly day = (instant: string) => `${formatPartial(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
  protected readonly changes = computed(() => {
    const against = this.against();
    return against
      ? runChanges(against.pairs, this.run().pairs).map((change) => changeWords(change, this.#nameOf()))
      : [];
  });
  protected readonly decided = computed(() => {
    const against = this.against();
    if (!against) return [];
    const [now, before] = [this.run(), against];
    return [
      ...this.said('Pinned', added(before.pins, now.pins), 'to'),
      ...this.said('No longer pinned', added(now.pins, before.pins), 'to'),
      ...this.said('Forbidden', added(before.forbids, now.forbids), 'with'),
      ...this.said('Allowed again', added(now.forbids, before.forbids), 'with'),
    ];
  });

  protected choose(what: 'run' | 'against', event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    void this.#router.navigate([], { queryParams: { [what]: value }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  private said(verb: string, pairs: readonly MatchingPair[], by: string): string[] {
    const nameOf = this.#nameOf();
    return pairs.map(({ mentee, mentor }) => `${verb}: ${nameOf(mentee)} ${by} ${nameOf(mentor)}.`);
  }
}

const added = (before: readonly MatchingPair[], after: readonly MatchingPair[]) => {
  const had = new Set(before.map(pairKey));
  return after.filter((pair) => !had.has(pairKey(pair)));
};
