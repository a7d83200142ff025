import { Injectable } from '@nestjs/common';
import type { CheckInAnswer, CheckInSaved, CheckIns as Asked } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { NotFound, Stale } from '../../platform/errors.js';

/** What somebody says of a mentorship of theirs: the only writer of `check_in`. */
@Injectable()
export class CheckIns {
  constructor(private readonly ids: Ids) {}

  /** Answers for the half of today, or answers anew: only what the actor is asked about, and over what they read. */
  async answer(scope: Scope, revision: number, answer: CheckInAnswer): Promise<CheckInSaved> {
    const { program, mentee, mentor, rhythm, openness, help, words, wantsToTalk } = answer;
    await scope.sql.query('select from portfolio where person_id = $1 for update', [scope.person]);
    const [{ body }] = await scope.sql.query('select own_check_ins() as body');
    const { half, checkIns } = JSON.parse(body) as Asked;
    const asked = checkIns.find(
      (one) => one.program.id === program && one.mentee.id === mentee && one.mentor.id === mentor,
    );
    if (!asked) throw new NotFound();
    if (asked.revision !== revision) throw new Stale({ ...asked.answer, revision: asked.revision });
    await scope.sql.query(
      `insert into check_in (person_id, id, mentee_id, program_id, mentor_id, half, rhythm, openness, help, words, wants_to_talk, answered_at, saved_at, revision)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, 1)
       on conflict (person_id, mentee_id, program_id, mentor_id, half) do update
       set rhythm = $7, openness = $8, help = $9, words = $10, wants_to_talk = $11, saved_at = $12, revision = check_in.revision + 1`,
      [
        scope.person,
        this.ids.next(),
        mentee,
        program,
        mentor,
        half,
        rhythm,
        openness,
        help,
        words,
        wantsToTalk,
        scope.now,
      ],
    );
    return { revision: revision + 1 };
  }
}
