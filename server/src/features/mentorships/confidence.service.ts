import { Injectable } from '@nestjs/common';
import type {
  ChangeRequestAnswer,
  ChangeRequestDraft,
  Created,
  Id,
  OwnChangeRequestDraft,
  PairingBlockDraft,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound } from '../../platform/errors.js';

/** What is asked of a program in confidence, and who is set apart: written through functions alone, as nobody's role may read it. */
@Injectable()
export class Confidence {
  constructor(private readonly ids: Ids) {}

  askAsMentee(scope: Scope, { program, mentor, wish, words }: OwnChangeRequestDraft): Promise<Created> {
    return this.ask(scope, [program, scope.actor, mentor, wish, words], '/mentor');
  }

  askAsMentor(scope: Scope, { mentee, wish, words }: ChangeRequestDraft): Promise<Created> {
    return this.ask(scope, [scope.program, mentee, scope.actor, wish, words], '/mentee');
  }

  async withdraw(scope: Scope, id: Id): Promise<void> {
    if (!(await answers(scope, 'withdraw_change_request($1)', [id]))) throw new NotFound();
  }

  async answer(scope: Scope, id: Id, { answer }: ChangeRequestAnswer): Promise<void> {
    if (!(await answers(scope, 'answer_change_request($1, $2)', [id, answer]))) throw new NotFound();
  }

  /** Sets two apart; who is paired is first ended. */
  async setApart(scope: Scope, { mentee, mentor, reason }: PairingBlockDraft): Promise<Created> {
    const [{ enrolled, works, paired }] = await scope.sql.query(
      `select exists (select from enrollment where program_id = $1 and person_id = $2) as enrolled,
         exists (select from membership where program_id = $1 and person_id = $3 and role = 'mentor' and superseded_at is null) as works,
         exists (select from mentorship where program_id = $1 and person_id = $2 and mentor_id = $3 and superseded_at is null
           and valid && daterange(app_today(), null)) as paired`,
      [scope.program, mentee, mentor],
    );
    if (!enrolled) throw invalid('/mentee', 'Choose a mentee of this program.', 'unknown');
    if (!works) throw invalid('/mentor', 'Choose a mentor of this program.', 'unknown');
    if (paired) throw new Conflict('paired', 'End their mentorship first.');
    const id = this.ids.next();
    if (!(await answers(scope, 'block_pairing($1, $2, $3, $4)', [id, mentee, mentor, reason])))
      throw new Conflict('blocked', 'These two are set apart already.');
    return { id };
  }

  async lift(scope: Scope, id: Id): Promise<void> {
    if (!(await answers(scope, 'lift_pairing_block($1)', [id]))) throw new NotFound();
  }

  private async ask(scope: Scope, values: unknown[], pointer: string): Promise<Created> {
    const id = this.ids.next();
    const asked = await answers(scope, 'request_change($1, $2, $3, $4, $5, $6)', [id, ...values]);
    if (asked === null) throw invalid(pointer, 'Choose somebody you are paired with.', 'unknown');
    if (!asked) throw new Conflict('waiting', 'Your request waits for an answer already.');
    return { id };
  }
}

const answers = async (scope: Scope, call: string, values: unknown[]): Promise<boolean | null> =>
  (await scope.sql.query(`select ${call} as done`, values))[0].done;
