import { Injectable } from '@nestjs/common';
import type { SharingDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { invalid, NotFound } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { onlyYours } from './confined.js';

/** Earlier records shown to a program for the record: frozen like a submission, and nothing is asked (`docs/adr/0017`). */
@Injectable()
export class Sharing {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
  ) {}

  /** Shows them as they are today; what the program has already in the same version is not shown twice. Answers how many were new. */
  async share(scope: Scope, program: string, draft: SharingDraft): Promise<{ records: number }> {
    return this.portfolio.write(scope, async () => {
      const [enrolled] = await scope.sql.query(
        'select from enrollment where person_id = $1 and program_id = $2 and accepted_at is not null and ended_at is null',
        [scope.person, program],
      );
      if (!enrolled) throw new NotFound();
      const records = [...new Set(draft.records)];
      const known: { id: string; milestone: string; confined: boolean }[] = await scope.sql.query(
        `select id, milestone, confined_to is not null as confined from record where person_id = $1 and id = any ($2) and state <> 'withdrawn'`,
        [scope.person, records],
      );
      const confined = known.find((record) => record.confined);
      if (confined) throw onlyYours(confined);
      if (known.length !== records.length)
        throw invalid('/records', 'One of these is not among your records.', 'unknown');
      const shared: unknown[] = await scope.sql.query(freeze, [
        scope.person,
        program,
        records,
        records.map(() => this.ids.next()),
        this.ids.next(),
        scope.now,
      ]);
      return { records: shared.length };
    });
  }
}

// The version that counts, else the newest; of what another program has verified, who said so as they were then.
const freeze = `
  with asked as (
    select r.id as record, a.id, v.id as version, v.number, r.milestone, v.content, v.digest, r.files,
      case when w.id is not null then jsonb_build_object('program', g.name, 'at', w.decided_at, 'known', w.known,
        'by', jsonb_build_object('name', w.reviewer_name, 'role', w.reviewer_role, 'organisation', w.reviewer_organisation)) end as elsewhere
    from unnest($3::uuid[], $4::uuid[]) as a (record, id)
    join record r on r.person_id = $1 and r.id = a.record
    join version v on v.person_id = r.person_id and v.record_id = r.id
      and case when r.verified_version is null then v.number = r.versions else v.id = r.verified_version end
    left join lateral (
      select w.* from review w
      where w.person_id = r.person_id and w.record_id = r.id and w.version_id = r.verified_version and w.decision = 'approved' and w.program_id <> $2
      order by w.decided_at desc, w.id desc limit 1
    ) as w on true
    left join program g on g.id = w.program_id
    where not exists (
      select from submission s where s.person_id = r.person_id and s.program_id = $2 and s.record_id = r.id and s.version_id = v.id)
  ), frozen as (
    insert into submission (person_id, program_id, id, record_id, version_id, number, milestone, content, digest, batch, submitted_at, elsewhere)
    select $1, $2, id, record, version, number, milestone, content, digest, $5, $6, elsewhere from asked
  )
  insert into review_request (person_id, program_id, submission_id, record_id, version_id, number, milestone, files, changed, batch, asked_at, closed_at, closed_as)
  select $1, $2, id, record, version, number, milestone, jsonb_array_length(content -> 'files'), false, $5, $6, $6, 'shared' from asked
  returning submission_id`;
