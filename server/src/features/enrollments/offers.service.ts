import { Injectable } from '@nestjs/common';
import type { OfferDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound } from '../../platform/errors.js';
import { held } from './held-enrollment.js';

/** Places a program offers. Until one is accepted the program knows of the person what it typed itself. */
@Injectable()
export class Offers {
  constructor(private readonly ids: Ids) {}

  /** Offers a place to somebody whose id the admin has: a mentor here, a mentee of before, somebody an import named. */
  async make(scope: Scope, { person, cohort, from, fraction }: OfferDraft): Promise<{ change: string }> {
    const id = this.ids.next();
    const [{ answer }] = await scope.sql.query('select offer_enrollment($1, $2, $3, $4, $5, $6) as answer', [
      person,
      scope.program,
      cohort,
      from,
      fraction,
      id,
    ]);
    if (answer !== 'offered') throw refusals[answer as keyof typeof refusals]();
    return { change: id };
  }

  /** Takes an offer back that nobody has accepted yet. */
  async takeBack(scope: Scope, person: string): Promise<{ change: string }> {
    const offer = await held(scope, person);
    if (offer.endedAt) throw new Conflict('ended', 'This has ended already.');
    if (offer.acceptedAt) throw new Conflict('accepted', 'They have accepted: state an end instead.');
    const id = this.ids.next();
    const today = scope.now.toISOString().slice(0, 10);
    const never = offer.periods.filter(({ from }) => offer.earlierUntil === null || from > offer.earlierUntil);
    await scope.sql.query(`select restate_enrollment($1, $2, 'taken_back', $3, '{}', $4, '[]', 'taken_back', $3)`, [
      person,
      id,
      today,
      never.map((period) => period.id),
    ]);
    return { change: id };
  }
}

const refusals = {
  enrolled: () => new Conflict('enrolled', 'They are enrolled here already.'),
  offered_already: () => new Conflict('offered_already', 'They have an offer that waits for their answer.'),
  // Whoever has no account here is invited by e-mail.
  no_person: () => new NotFound(),
  no_cohort: () => invalid('/cohort', 'There is no such cohort here.', 'no_cohort'),
  overlaps: () => invalid('/from', 'They were still enrolled here on this day.', 'overlaps'),
};
