import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { cycleStanding } from '@cmio-pathway/shared/credits/cycle-standing';
import { cyclesOf } from '@cmio-pathway/shared/credits/cycles';
import { commonWay, wayOf } from '@cmio-pathway/shared/pathway/way';
import { journeyCounts } from '@cmio-pathway/shared/record/headline';
import { standing } from '@cmio-pathway/shared/record/standing';
import { kept } from '../../core/kept';
import { problemOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { creditFacts } from '../../data/credit-facts';
import { clockOf, journeyOfWhom } from '../../data/journey';
import { civilToday } from './record-words';

/** The journey on the page: one's own, or somebody's for a program. Everything drawn is computed from its facts. */
@Injectable()
export class View {
  readonly #session = inject(CurrentSession);
  readonly #params = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });

  /** Somebody who is seen for a program; null on one's own journey. */
  readonly seen = computed(() => {
    const program = this.#params().get('program');
    const person = this.#params().get('person');
    return program && person ? { program, person } : null;
  });
  readonly resource = journeyOfWhom(() => this.seen() ?? 'me');
  /** What is not there and what one may not see answer alike. */
  readonly isNowhere = computed(() => problemOf(this.resource.error()).status === 404);
  readonly today = civilToday();

  readonly facts = kept(this.resource);
  /** The pathway as it is for the person: their track, their programs' rules. */
  readonly ownWay = computed(() => {
    const facts = this.facts();
    return facts ? wayOf(facts) : commonWay;
  });
  /** What everything on the page is computed from. */
  readonly known = computed(() => {
    const facts = this.facts();
    return facts && { ...facts, way: this.ownWay() };
  });
  readonly way = computed(() => {
    const known = this.known();
    return known && standing(known, this.today);
  });
  readonly clock = computed(() => clockOf(this.facts() ?? { enrollments: [] }));
  /** The days the program one is in, or that looks, has set. */
  readonly thresholds = computed(
    () => this.facts()?.enrollments.find(({ accepted, ended }) => accepted && !ended)?.thresholds ?? {},
  );
  readonly #credits = creditFacts(() => this.seen() === null);
  readonly creditsFailed = computed(() => this.#credits.error() !== undefined);
  /** Continuing education, on one's own journey alone; undefined until it was read. */
  readonly credits = computed(() => (this.#credits.hasValue() ? this.#credits.value() : undefined));
  /** Each cycle one is in, and how far it is. */
  readonly cycles = computed(() => {
    const [known, credits] = [this.known(), this.credits()];
    if (!known || !credits) return [];
    return cyclesOf(known.records, credits.cycles, this.today, known.way).map((cycle) => ({
      cycle,
      standing: cycleStanding(cycle, credits.credits),
    }));
  });
  /** Mentors write notes; admins read. */
  readonly mayNote = computed(() => {
    const program = this.seen()?.program;
    return this.#session
      .memberships()
      .some((membership) => membership.program.id === program && membership.role === 'mentor');
  });
  /** Enrollments are an admin's. */
  readonly isAdmin = computed(() => {
    const program = this.seen()?.program;
    return this.#session
      .memberships()
      .some((membership) => membership.program.id === program && membership.role === 'admin');
  });
  readonly counts = computed(() => {
    const way = this.way();
    return way && journeyCounts(way);
  });
}
