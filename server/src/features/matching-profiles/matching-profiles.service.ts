import { Injectable } from '@nestjs/common';
import type { MatchingProfileDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { invalid, NotFound, Stale } from '../../platform/errors.js';
import { MatchingProfileRow } from './matching-profile.entity.js';

/** What mentees say for the matching of a program: the only writer of `matching_profile`. */
@Injectable()
export class MatchingProfiles {
  async save(
    scope: Scope,
    program: string,
    revision: number,
    draft: MatchingProfileDraft,
  ): Promise<{ revision: number }> {
    await scope.sql.query('select from portfolio where person_id = $1 for update', [scope.person]);
    const [enrolled] = await scope.sql.query(
      'select 1 from enrollment where person_id = $1 and program_id = $2 and accepted_at is not null and ended_at is null',
      [scope.person, program],
    );
    if (!enrolled) throw new NotFound();
    const [{ at }]: [{ at: number | null }] = await scope.sql.query('select wish_that_is_none($1, $2) as at', [
      program,
      draft.wishes,
    ]);
    if (at !== null) throw invalid(`/wishes/${at}`, 'Choose a mentor of this program.', 'unknown');
    const which = { personId: scope.person, programId: program };
    const row = await scope.sql.findOneBy(MatchingProfileRow, which);
    if ((row?.revision ?? 0) !== revision) throw new Stale({ ...row, revision: row?.revision ?? 0 });
    const next = { ...draft, revision: revision + 1, savedAt: scope.now };
    if (row) await scope.sql.update(MatchingProfileRow, which, next);
    else await scope.sql.insert(MatchingProfileRow, { ...which, ...next });
    return { revision: next.revision };
  }
}
