import { Injectable } from '@nestjs/common';
import {
  type Created,
  type MatchingChoices,
  MatchingRound,
  type MatchingRoundDraft,
  type MatchingRunDraft,
  type MatchingRunMade,
  mostMentees,
  mostMentors,
} from '@cmio-pathway/shared';
import { choiceFaults, propose } from '@cmio-pathway/shared/matching';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { Conflict, Invalid, invalid, NotFound } from '../../platform/errors.js';
import { type FoundFacts, frozen } from './frozen-facts.js';
import { MatchingPublicationRow, MatchingRoundRow, MatchingRunRow } from './matching.entity.js';
import { roundStatement } from './matching.read-model.js';

const factsStatement = sqlFile(import.meta.url, './matching-facts.sql');
const mostRuns = 60;

/** Rounds of matching and their results: the only writer of both. Nothing here pairs anybody. */
@Injectable()
export class Rounds {
  constructor(private readonly ids: Ids) {}

  /** Freezes what is known today and makes the first result from it. */
  async make(scope: Scope, { name, cohort, organisations, from, usualCapacity }: MatchingRoundDraft): Promise<Created> {
    if (
      cohort &&
      !(await scope.sql.query('select from cohort where program_id = $1 and id = $2', [scope.program, cohort])).length
    )
      throw invalid('/cohort', 'Choose a cohort of this program.', 'unknown');
    const found = [cohort, from, null, mostMentees + 1, mostMentors + 1];
    const [{ facts }] = (await scope.sql.query(factsStatement.text, found)) as [{ facts: FoundFacts }];
    refuseSize(facts);
    const id = this.ids.next();
    await scope.sql.insert(MatchingRoundRow, {
      programId: scope.program,
      id,
      name,
      cohortId: cohort,
      startsOn: from,
      organisations,
      facts: frozen(facts, usualCapacity, from),
      madeBy: scope.actor,
      madeAt: scope.now,
    });
    await this.keep(scope, id, 1, { pins: [], forbids: [] });
    return { id };
  }

  /** Another result from the same facts. */
  async run(scope: Scope, round: string, { after, ...choices }: MatchingRunDraft): Promise<MatchingRunMade> {
    const open = { programId: scope.program, roundId: round };
    const [{ latest }] = await scope.sql.query(
      'select max(number) as latest from matching_run where program_id = $1 and round_id = $2',
      [scope.program, round],
    );
    if (latest === null) throw new NotFound();
    if (latest !== after) throw new Conflict('other_run', 'Somebody ran this round again. Look at that result first.');
    if (latest === mostRuns)
      throw new Conflict('too_many_runs', `A round has at most ${mostRuns} results. Make another round.`);
    if (await scope.sql.existsBy(MatchingPublicationRow, { ...open, withdrawnAt: IsNull() }))
      throw new Conflict('published', 'This round is published. Take that back first, or make another round.');
    await this.keep(scope, round, after + 1, choices);
    return { number: after + 1 };
  }

  private async keep(scope: Scope, round: string, number: number, { pins, forbids }: MatchingChoices) {
    const [row] = (await scope.sql.query(roundStatement.text, [round])) as { body: string }[];
    const { input } = MatchingRound.pick({ input: true }).parse(JSON.parse(row!.body));
    const own = await scope.sql.query(ownBlocks, [
      input.mentees.map(({ person }) => person.id),
      input.mentors.map(({ person }) => person.id),
    ]);
    const whole = { ...input, blocked: [...input.blocked, ...own] };
    const faults = choiceFaults(whole, { pins, forbids });
    if (faults.length > 0)
      throw new Invalid(
        faults.map(({ list, at, code, words }) => ({ pointer: `/${list}/${at}`, code, detail: words })),
      );
    const pairs = propose(whole, { pins, forbids }).pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));
    const made = await scope.sql
      .createQueryBuilder()
      .insert()
      .into(MatchingRunRow)
      .values({
        programId: scope.program,
        roundId: round,
        number,
        pins,
        forbids,
        pairs,
        madeBy: scope.actor,
        madeAt: scope.now,
      })
      .orIgnore()
      .returning('number')
      .execute();
    if (made.raw.length === 0)
      throw new Conflict('other_run', 'Somebody ran this round again. Look at that result first.');
  }
}

// Nobody reads of a block that concerns themselves; it holds all the same.
const ownBlocks = `
  select e as mentee, m as mentor from unnest($1::uuid[]) e cross join unnest($2::uuid[]) m
  where app_actor() in (e, m) and pairing_blocked(e, m)`;

const refuseSize = ({ mentees, mentors }: FoundFacts) => {
  if (mentees.length === 0) throw invalid('/cohort', 'Everybody here has a mentor, or is asked about one.', 'nobody');
  if (mentors.length === 0) throw invalid('/from', 'The program has no mentor on that day.', 'no_mentors');
  if (mentees.length > mostMentees)
    throw invalid('/cohort', `More than ${mostMentees} mentees wait for a mentor. Choose a cohort.`, 'too_many');
  if (mentors.length > mostMentors)
    throw invalid('/cohort', `A round takes at most ${mostMentors} mentors, and the program has more.`, 'too_many');
};
