import { Injectable } from '@nestjs/common';
import type { Created, ProposalDraft, ProposalOutcome } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { civilDay, Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound, type Refusal } from '../../platform/errors.js';
import { MeetingLetters } from '../meetings/index.js';
import { Portfolio } from '../portfolio/index.js';
import { Submissions } from '../submissions/index.js';

interface Answered {
  outcome: 'waiting' | 'begun' | 'declined' | 'closed' | 'no_longer';
  person: string;
  program: string;
  mentor: string;
  former: string | null;
  is_primary: boolean;
  starts_on: string;
}

/** Mentorships that both are asked about: nobody sees anything before both have agreed. */
@Injectable()
export class Proposals {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly submissions: Submissions,
    private readonly meetings: MeetingLetters,
  ) {}

  async propose(scope: Scope, { mentee, mentor, primary, from, reason }: ProposalDraft): Promise<Created> {
    const id = this.ids.next();
    const [{ outcome }] = await scope.sql.query(
      `select propose_mentorship($1, $2, $3, $4, $5, $6, 'admin') as outcome`,
      [id, mentee, mentor, primary, from, reason],
    );
    if (outcome !== 'proposed') throw refusals[outcome as keyof typeof refusals]();
    return { id };
  }

  async withdraw(scope: Scope, id: string): Promise<void> {
    const [{ done }] = await scope.sql.query('select withdraw_mentorship_proposal($1) as done', [id]);
    if (!done) throw new NotFound();
  }

  async answerAsMentee(scope: Scope, id: string, agrees: boolean): Promise<ProposalOutcome> {
    return this.portfolio.write(scope, async () => {
      const answered = await this.answer(scope, id, agrees);
      await this.handOver(scope, answered);
      return { outcome: answered.outcome };
    });
  }

  /** A mentor has no sight before; from the moment both have agreed, the mentee is opened like any other. */
  async answerAsMentor(scope: Scope, id: string, agrees: boolean): Promise<ProposalOutcome> {
    const answered = await this.answer(scope, id, agrees);
    if (answered.outcome === 'begun' && answered.starts_on <= civilDay(scope.now))
      await scope.toward([answered.person], (theirs) =>
        this.portfolio.write(theirs, () => this.handOver(theirs, answered)),
      );
    return { outcome: answered.outcome };
  }

  private async handOver(scope: Scope, { outcome, is_primary, starts_on, former, mentor, program }: Answered) {
    if (outcome === 'begun' && is_primary && starts_on <= civilDay(scope.now))
      await this.submissions.handOver(scope, former, mentor, program);
  }

  private async answer(scope: Scope, id: string, agrees: boolean) {
    const event = this.ids.next();
    const [{ outcome, ...rest }] = (await scope.sql.query('select * from answer_mentorship_proposal($1, $2, $3)', [
      id,
      agrees,
      event,
    ])) as [Answered];
    if (outcome === 'closed') throw new Conflict('closed', 'This proposal no longer waits for an answer.');
    if (outcome === 'no_longer')
      throw new Conflict('no_longer', 'This can no longer begin as it was proposed. The program has to propose anew.');
    const { former, program, person, starts_on: on } = rest;
    if (outcome === 'begun' && former)
      await this.meetings.replaced(scope, { program, person, mentor: former, on, act: event });
    return { outcome, ...rest };
  }
}

const refusals = {
  own_record: () => invalid('/mentor', 'Nobody mentors themselves.', 'own_record'),
  not_enrolled: () => invalid('/mentee', 'Choose a mentee of this program.', 'unknown'),
  not_a_mentor: () => invalid('/mentor', 'Choose a mentor of this program.', 'unknown'),
  blocked: () => new Conflict('blocked', 'These two are set apart. Lift that first.'),
  paired: () => new Conflict('paired', 'They are paired already.'),
  waiting: () => new Conflict('waiting', 'This is proposed already, and waits for an answer.'),
} satisfies Record<string, () => Refusal>;
