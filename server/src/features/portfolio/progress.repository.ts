import { Injectable } from '@nestjs/common';
import { type RecordFact, stepProgress } from '@cmio-pathway/shared';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { programsOf } from './ways.repository.js';

/** Whom a record is confined to, beside what is computed with; the rest of a fact is not part of progress. */
type Seen = RecordFact & { confinedTo: string | null };

/** What the pure function needs of each record; who decides and what was noted is not part of progress. */
const factsFrom = (records: string) => `
  select id, milestone, state, json_build_object('from', said_from, 'until', said_until, 'ongoing', said_ongoing) as "when",
    case when verified_version is not null then json_build_object('version', verified_number, 'from', verified_from, 'until', verified_until,
      'program', verified_program, 'at', verified_at) end as verified,
    case when state = 'submitted' then json_build_object('since', submitted_at, 'program', submitted_to, 'reviewer', null, 'batch', null) end as waiting,
    to_json(returned_at) #>> '{}' as "returnedAt", to_json(not_met_at) #>> '{}' as "notMetAt",
    to_json(logged_at) #>> '{}' as "loggedAt", to_json(updated_at) #>> '{}' as "updatedAt",
    null as "lastDecision", versions, renews, files, confined_to as "confinedTo"
  from ${records} where person_id = $1 and state <> 'withdrawn' order by id`;

const facts = {
  self: factsFrom('record'),
  // Towards somebody else the records of one program alone are seen.
  guide: factsFrom('records_seen()'),
  owner: factsFrom('record'),
};

/** What the dashboards read of each person's progress: written by the function that draws the journey. */
@Injectable()
export class Progress {
  /** Writes the progress of the scope's person in every program they are in. Needs the portfolio's lock. */
  async project(scope: Scope): Promise<void> {
    await this.write(scope.sql, scope.capacity === 'self' ? 'self' : 'guide', scope.person);
  }

  /** Writes somebody's progress anew as the owner of the tables, who sees every program. */
  async rebuild(sql: EntityManager, person: string): Promise<void> {
    await this.write(sql, 'owner', person);
  }

  /** Whoever writes: each program's rows are computed from what that program may see, and from nothing else. */
  private async write(sql: EntityManager, who: keyof typeof facts, person: string): Promise<void> {
    const programs = await programsOf(sql, who, person);
    if (programs.length === 0) return;
    const records: Seen[] = await sql.query(facts[who], [person]);
    for (const { id, counts, way } of programs) {
      const seen = records.filter(({ confinedTo }) => confinedTo === null || confinedTo === id);
      const steps = JSON.stringify(stepProgress(seen, counts, id, way));
      await sql.query('select save_progress($1, $2, $3)', [person, id, steps]);
    }
  }
}
