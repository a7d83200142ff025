import { Injectable } from '@nestjs/common';
import { type RecordFact, stepProgress } from '@cmio-pathway/shared';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { type ProgramOfPerson, programsOf } from './ways.repository.js';

/** What the pure function needs of each record; who decides and what was noted is not part of progress. */
const facts = `
  select id, milestone, state, json_build_object('from', said_from, 'until', said_until, 'ongoing', said_ongoing) as "when",
    case when verified_version is not null then json_build_object('version', verified_number, 'from', verified_from, 'until', verified_until,
      'program', verified_program, 'at', verified_at) end as verified,
    case when state = 'submitted' then json_build_object('since', submitted_at, 'program', submitted_to, 'reviewer', null, 'batch', null) end as waiting,
    to_json(returned_at) #>> '{}' as "returnedAt", to_json(not_met_at) #>> '{}' as "notMetAt",
    to_json(logged_at) #>> '{}' as "loggedAt", to_json(updated_at) #>> '{}' as "updatedAt",
    null as "lastDecision", versions, renews, files
  from record where person_id = $1 and state <> 'withdrawn' order by id`;

// The same rows again are no write: a projection that did not change costs nothing and wakes nobody.
const save = `
  insert into enrollment_progress
    (person_id, program_id, step, required, verified, stated, waiting, returned, is_current, waiting_since, returned_since, unsent_since, last_activity_at)
  select $1, $2, step, required, verified, stated, waiting, returned, "isCurrent", "waitingSince", "returnedSince", "unsentSince", "lastActivityAt"
  from jsonb_to_recordset($3::jsonb) as s(step smallint, required smallint, verified smallint, stated smallint, waiting smallint, returned smallint,
    "isCurrent" boolean, "waitingSince" timestamptz, "returnedSince" timestamptz, "unsentSince" timestamptz, "lastActivityAt" timestamptz)
  on conflict (person_id, program_id, step) do update set
    required = excluded.required, verified = excluded.verified, stated = excluded.stated, waiting = excluded.waiting, returned = excluded.returned,
    is_current = excluded.is_current, waiting_since = excluded.waiting_since, returned_since = excluded.returned_since,
    unsent_since = excluded.unsent_since, last_activity_at = excluded.last_activity_at
  where (enrollment_progress.required, enrollment_progress.verified, enrollment_progress.stated, enrollment_progress.waiting, enrollment_progress.returned,
    enrollment_progress.is_current, enrollment_progress.waiting_since, enrollment_progress.returned_since, enrollment_progress.unsent_since, enrollment_progress.last_activity_at)
    is distinct from (excluded.required, excluded.verified, excluded.stated, excluded.waiting, excluded.returned, excluded.is_current, excluded.waiting_since,
    excluded.returned_since, excluded.unsent_since, excluded.last_activity_at)`;

/** What the dashboards read of each person's progress: written by the function that draws the journey. */
@Injectable()
export class Progress {
  /** Writes the progress of the scope's person in every program they are in. Needs the portfolio's lock. */
  async project(scope: Scope): Promise<void> {
    const who = scope.capacity === 'self' ? 'self' : 'guide';
    await this.write(scope.sql, scope.person, await programsOf(scope.sql, who, scope.person));
  }

  /** Writes somebody's progress anew as the owner of the tables, who sees every program. */
  async rebuild(sql: EntityManager, person: string): Promise<void> {
    await this.write(sql, person, await programsOf(sql, 'owner', person));
  }

  private async write(sql: EntityManager, person: string, programs: ProgramOfPerson[]): Promise<void> {
    if (programs.length === 0) return;
    const records: RecordFact[] = await sql.query(facts, [person]);
    for (const { id, counts, way } of programs)
      await sql.query(save, [person, id, JSON.stringify(stepProgress(records, counts, id, way))]);
  }
}
