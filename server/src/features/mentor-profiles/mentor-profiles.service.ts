import { Injectable } from '@nestjs/common';
import type { AwayDraft, Created, MentorProfileDraft } from '@cmio-pathway/shared';
import { skills } from '@cmio-pathway/shared/explore';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { invalid, NotFound, Stale } from '../../platform/errors.js';
import { MentorProfileRow } from './mentor-profile.entity.js';

/** What a mentor says of themselves and when they are away: the only writer of `mentor_profile` and `mentor_away`. */
@Injectable()
export class MentorProfiles {
  constructor(private readonly ids: Ids) {}

  async save(scope: Scope, revision: number, draft: MentorProfileDraft): Promise<{ revision: number }> {
    await scope.sql.query('select from portfolio where person_id = $1 for update', [scope.person]);
    const known = new Set<string>(skills.map(({ id }) => id));
    const unknown = draft.skills.findIndex((skill) => !known.has(skill));
    if (unknown >= 0) throw invalid(`/skills/${unknown}`, 'This is no skill of the pathway.', 'unknown');
    const row = await scope.sql.findOneBy(MentorProfileRow, { personId: scope.person });
    if ((row?.revision ?? 0) !== revision) throw new Stale({ ...row, revision: row?.revision ?? 0 });
    const next = { ...draft, revision: revision + 1, savedAt: scope.now };
    if (row) await scope.sql.update(MentorProfileRow, { personId: scope.person }, next);
    else await scope.sql.insert(MentorProfileRow, { personId: scope.person, ...next });
    return { revision: next.revision };
  }

  async goAway(scope: Scope, { from, until, note }: AwayDraft): Promise<Created> {
    const id = this.ids.next();
    await scope.sql.query(
      `insert into mentor_away (person_id, id, valid, note) values ($1, $2, daterange($3, $4, '[]'), $5)`,
      [scope.person, id, from, until, note],
    );
    return { id };
  }

  async stay(scope: Scope, id: string): Promise<void> {
    const [, count] = await scope.sql.query(
      'update mentor_away set removed_at = $3 where person_id = $1 and id = $2 and removed_at is null',
      [scope.person, id, scope.now],
    );
    if (!count) throw new NotFound();
  }

  async restore(scope: Scope, id: string): Promise<void> {
    const [, count] = await scope.sql.query(
      'update mentor_away set removed_at = null where person_id = $1 and id = $2 and removed_at is not null',
      [scope.person, id],
    );
    if (!count) throw new NotFound();
  }
}
