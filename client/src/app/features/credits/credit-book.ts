import { Injectable, computed, linkedSignal } from '@angular/core';
import type { CreditFacts } from '@cmio-pathway/shared/contracts/credit-cycle';
import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import type { CreditCycle } from '@cmio-pathway/shared/credits/credit';
import { type CycleStanding, cycleStanding } from '@cmio-pathway/shared/credits/cycle-standing';
import { cyclesOf } from '@cmio-pathway/shared/credits/cycles';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { creditFacts } from '../../data/credit-facts';
import { ownJourney } from '../../data/journey';
import { civilToday } from './typed';

/** A cycle that goes on, or ended and is not logged, and how far it is. */
export interface OpenCycle {
  cycle: CreditCycle;
  standing: CycleStanding;
}

/** The person's cycles while the page is open, computed from what they hold, what they opened and what they logged. */
@Injectable()
export class CreditBook {
  readonly #facts = creditFacts();
  readonly #journey = ownJourney();

  readonly today = civilToday();
  readonly failed = computed(() => Boolean(this.#facts.error() ?? this.#journey.error()));
  /** What was read stays on the page while it is read anew. */
  readonly facts = linkedSignal<CreditFacts | undefined, CreditFacts | undefined>({
    source: () => (this.#facts.hasValue() ? this.#facts.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  readonly #way = linkedSignal<Journey | undefined, Journey | undefined>({
    source: () => (this.#journey.hasValue() ? this.#journey.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  readonly cycles = computed<readonly OpenCycle[] | undefined>(() => {
    const facts = this.facts();
    const journey = this.#way();
    if (!facts || !journey) return undefined;
    return cyclesOf(journey.records, facts.cycles, this.today, wayOf(journey)).map((cycle) => ({
      cycle,
      standing: cycleStanding(cycle, facts.credits),
    }));
  });
  /** Opened by hand, and logged or over for long, or not begun. */
  readonly otherCycles = computed(() => {
    const open = new Set(this.cycles()?.map(({ cycle }) => cycle.opened));
    return (this.facts()?.cycles ?? []).filter(({ id }) => !open.has(id));
  });

  reload(): void {
    this.#facts.reload();
  }

  again(): void {
    this.#facts.reload();
    this.#journey.reload();
  }
}
