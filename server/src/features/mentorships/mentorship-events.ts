import { Injectable } from '@nestjs/common';
import { type EndReason, UNDO_MENTORSHIP_MS } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { MeetingLetters } from '../meetings/index.js';
import { Portfolio } from '../portfolio/index.js';
import { Submissions } from '../submissions/index.js';

interface Act {
  mentor: string;
  kind: 'paired' | 'ended' | 'handed_over' | 'paused' | 'resumed' | 'covered' | 'cover_ended' | 'undone';
  /** The civil day it takes effect. */
  on: string;
  reason?: EndReason;
  words?: string;
}

/** What was done about mentorships, and taking it back. The only writer of `mentorship_event`. */
@Injectable()
export class MentorshipEvents {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly submissions: Submissions,
    private readonly meetings: MeetingLetters,
  ) {}

  /** Notes an act, whose id the stretches it writes will carry. */
  async note(scope: Scope, { mentor, kind, on, reason, words = '' }: Act, id = this.ids.next()): Promise<string> {
    await scope.sql.query(
      `insert into mentorship_event (person_id, program_id, id, mentor_id, kind, on_day, reason, words, by_id, by_name, at)
       select $1, $2, $3, $4, $5, $6, $7, $8, p.id, p.display_name, $10 from person p where p.id = $9`,
      [scope.person, scope.program, id, mentor, kind, on, reason ?? null, words, scope.actor, scope.now],
    );
    return id;
  }

  /** Takes an act back whole, while nothing came after it; what was handed over goes back too. */
  async undo(scope: Scope, id: string): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const [event] = await scope.sql.query(
        `select mentor_id as mentor, on_day::text as on, at, undone_at as undone from mentorship_event
         where person_id = $1 and program_id = $2 and id = $3 and kind not in ('agreed', 'undone')`,
        [scope.person, scope.program, id],
      );
      if (!event) throw new NotFound();
      if (event.undone) throw new Conflict('undone', 'This was taken back already.');
      if (scope.now.getTime() - event.at.getTime() > UNDO_MENTORSHIP_MS)
        throw new Conflict('too_late', 'This can be taken back for an hour. Change the mentorship instead.');
      const before = await primaryOf(scope);
      const undo = await this.note(scope, { mentor: event.mentor, kind: 'undone', on: event.on });
      const [{ done }] = await scope.sql.query('select undo_mentorship_event($1, $2, $3) as done', [
        scope.person,
        id,
        undo,
      ]);
      if (!done) throw new Conflict('moved_on', 'Something came after this.');
      await this.meetings.restore(scope, scope.person, id);
      const after = await primaryOf(scope);
      if (before !== after) await this.submissions.handBack(scope, before, after, event.at);
    });
  }
}

const primaryOf = async ({ sql, person, program }: Scope): Promise<string | null> => {
  const [row] = await sql.query(
    `select mentor_id as mentor from mentorship
     where person_id = $1 and program_id = $2 and is_primary and superseded_at is null and valid @> app_today()`,
    [person, program],
  );
  return row?.mentor ?? null;
};
