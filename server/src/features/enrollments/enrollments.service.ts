import { Injectable } from '@nestjs/common';
import { UNDO_LEAVING_SECONDS } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { MeetingLetters } from '../meetings/index.js';
import { Portfolio, whileRulesHold } from '../portfolio/index.js';

/** A person's own word on a program: accept its offer, decline it, leave. */
@Injectable()
export class Enrollments {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly meetings: MeetingLetters,
  ) {}

  /** Accepts an offer: from now on the program sees what is submitted to it, and how far the person is. */
  async accept(scope: Scope, program: string): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const offer = await running(scope, program);
      if (offer.accepted) throw new Conflict('accepted', 'You accepted this already.');
      await whileRulesHold(scope, program);
      await this.say(scope, program, 'accepted');
    });
  }

  /** Declines an offer; what it said of days in training was never true. */
  async decline(scope: Scope, program: string): Promise<{ change: string }> {
    return this.portfolio.write(scope, async () => {
      const offer = await running(scope, program);
      if (offer.accepted) throw new Conflict('accepted', 'You accepted this: you can leave the program instead.');
      return { change: await this.say(scope, program, 'declined') };
    });
  }

  /** Leaves a program today: what waits there comes back as it was, what was submitted stays with the program. */
  async leave(scope: Scope, program: string): Promise<{ change: string }> {
    return this.portfolio.write(scope, async () => {
      const enrollment = await running(scope, program);
      if (!enrollment.accepted)
        throw new Conflict('not_accepted', 'You have not accepted this offer: decline it instead.');
      return { change: await this.say(scope, program, 'left') };
    });
  }

  /** Takes leaving or declining back, as long as the page offers it. */
  async takeBack(scope: Scope, program: string, change: string): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const [said] = await scope.sql.query(
        `select kind, recorded_at as at, undone_at is not null as undone,
           (select count(*)::int from enrollment_period t where t.person_id = $1 and t.superseded_by = $3) as rows
         from enrollment_change where person_id = $1 and program_id = $2 and id = $3`,
        [scope.person, program, change],
      );
      if (!said || !['left', 'declined'].includes(said.kind)) throw new NotFound();
      if (said.undone) throw new Conflict('undone', 'This was taken back already.');
      const [{ ended }] = await scope.sql.query(
        `select ended_at is not null and ended_as = $3 as ended from enrollment where person_id = $1 and program_id = $2`,
        [scope.person, program, said.kind],
      );
      if (!ended || scope.now.getTime() - said.at.getTime() > UNDO_LEAVING_SECONDS * 1000)
        throw new Conflict('too_late', 'It is too late to take this back: the program can make a new offer.');
      await whileRulesHold(scope, program);
      const rows = Array.from({ length: said.rows }, () => this.ids.next());
      await scope.sql.query('select unsay_on_own_enrollment($1, $2, $3)', [program, change, rows]);
      await this.meetings.tellOfEnds(scope.sql, scope.now);
    });
  }

  private async say(scope: Scope, program: string, kind: 'accepted' | 'declined' | 'left'): Promise<string> {
    const id = this.ids.next();
    await scope.sql.query('select say_on_own_enrollment($1, $2, $3, $4)', [program, kind, id, this.ids.next()]);
    await this.meetings.tellOfEnds(scope.sql, scope.now);
    return id;
  }
}

/** An enrollment or an offer that has not ended. */
const running = async (scope: Scope, program: string): Promise<{ accepted: boolean }> => {
  const [row] = await scope.sql.query(
    'select accepted_at is not null as accepted from enrollment where person_id = $1 and program_id = $2 and ended_at is null',
    [scope.person, program],
  );
  if (!row) throw new NotFound();
  return row;
};
