import { Injectable } from '@nestjs/common';
import type { PublishDraft, Published, Unpublished } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound } from '../../platform/errors.js';
import { MatchingPublicationRow, MatchingRoundRow, MatchingRunRow, type PutPair } from './matching.entity.js';

/** Puts the pairs of a result to both sides, and takes back what nobody has answered. Nobody is paired before both have agreed. */
@Injectable()
export class Publications {
  constructor(private readonly ids: Ids) {}

  async publish(scope: Scope, round: string, { run, mentees }: PublishDraft): Promise<Published> {
    const key = { programId: scope.program, roundId: round };
    const [found] = await scope.sql.find(MatchingRunRow, { where: key, order: { number: 'desc' }, take: 1 });
    if (!found) throw new NotFound();
    if (found.number !== run)
      throw new Conflict('other_run', 'Somebody ran this round again. Look at that result first.');
    if (await scope.sql.existsBy(MatchingPublicationRow, { ...key, withdrawnAt: IsNull() }))
      throw new Conflict('published', 'This round is published already.');
    const { startsOn, name } = await scope.sql.findOneByOrFail(MatchingRoundRow, {
      programId: scope.program,
      id: round,
    });
    const asked = found.pairs.filter(({ mentee }) => mentees.includes(mentee));
    if (asked.length !== new Set(mentees).size)
      throw invalid('/mentees', 'Choose mentees who have a mentor in this result.', 'unknown');
    const draft = asked.map((pair) => ({ ...pair, proposal: this.ids.next() }));
    const answers = (await scope.sql.query(propose, [
      JSON.stringify(draft),
      startsOn,
      `Proposed by matching: ${name}.`,
    ])) as {
      mentee: string;
      outcome: string;
    }[];
    const outcomeOf = new Map(answers.map(({ mentee, outcome }) => [mentee, outcome]));
    const pairs = draft.map((pair): PutPair => {
      const refused = refusalOf(outcomeOf.get(pair.mentee)!);
      return { ...pair, proposal: refused ? null : pair.proposal, refused };
    });
    await scope.sql.insert(MatchingPublicationRow, {
      ...key,
      id: this.ids.next(),
      run,
      pairs,
      publishedBy: scope.actor,
      publishedAt: scope.now,
      withdrawnBy: null,
      withdrawnAt: null,
    });
    const proposed = pairs.filter(({ proposal }) => proposal !== null).length;
    return { proposed, refused: pairs.length - proposed };
  }

  /** Withdraws every proposal that neither side has answered; what was answered goes its way. */
  async withdraw(scope: Scope, round: string): Promise<Unpublished> {
    const open = { programId: scope.program, roundId: round, withdrawnAt: IsNull() };
    const row = await scope.sql.findOneBy(MatchingPublicationRow, open);
    if (!row) throw new NotFound();
    const proposals = row.pairs.flatMap(({ proposal }) => proposal ?? []);
    const [{ withdrawn }] = await scope.sql.query(takeBack, [proposals]);
    await scope.sql.update(MatchingPublicationRow, open, { withdrawnBy: scope.actor, withdrawnAt: scope.now });
    return { withdrawn, answered: proposals.length - withdrawn };
  }
}

const propose = `
  select mentee, propose_mentorship(proposal, mentee, mentor, true, $2, $3, 'matching') as outcome
  from jsonb_to_recordset($1::jsonb) as p (mentee uuid, mentor uuid, proposal uuid)`;
const takeBack = `
  select count(*) filter (where withdraw_mentorship_proposal(o.id))::integer as withdrawn from mentorship_proposal o
  where o.program_id = app_program() and o.id = any ($1::uuid[]) and o.closed_at is null and o.mentee_agreed_at is null and o.mentor_agreed_at is null`;

/** Why a pair was not proposed, as anybody may read it: that two are kept apart is said to nobody. */
const refusalOf = (outcome: string): PutPair['refused'] => {
  if (outcome === 'proposed') return null;
  return outcome === 'paired' || outcome === 'waiting' ? outcome : 'changed';
};
