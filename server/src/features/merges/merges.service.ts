import { Injectable } from '@nestjs/common';
import { type Id, type MergeFindings, type MergePreview, type OtherAccount, PATHWAY } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { invalid, NotFound } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { Sessions } from '../session/index.js';
import { MergedFiles } from './merged-files.js';

/** Milestones of the catalogue of which one record is enough. */
export const once = PATHWAY.milestones.filter(({ counts }) => counts === 'once').map(({ id }) => id);

/** Both accounts by their names, and what taking one into the other found. */
export const previewOf = async (scope: Scope, into: Id, from: Id, found: MergeFindings): Promise<MergePreview> => {
  const people: { id: Id; name: string }[] = await scope.sql.query(
    'select id, display_name as name from person where id in ($1, $2)',
    [into, from],
  );
  const card = (id: Id) => people.find((person) => person.id === id)!;
  return { into: card(into), from: card(from), found };
};

/** The account that went in; not found when the merge is not one of this scope, or was undone. */
export const mergedIn = async (scope: Scope, id: Id): Promise<{ into: Id; from: Id }> => {
  const [merge]: { into: Id; from: Id }[] = await scope.sql.query(
    'select person_id as "into", merged_id as "from" from account_merge where id = $1 and undone_at is null',
    [id],
  );
  if (!merge) throw new NotFound();
  return merge;
};

/** Taking another account of one's own into the one that is signed in, and taking that back. */
@Injectable()
export class Merges {
  constructor(
    private readonly ids: Ids,
    private readonly files: MergedFiles,
    private readonly portfolio: Portfolio,
    private readonly sessions: Sessions,
  ) {}

  async preview(scope: Scope, other: OtherAccount): Promise<MergePreview> {
    const from = await this.prove(scope, other);
    const [row]: [{ found: MergeFindings }] = await scope.sql.query('select preview_merge($1, $2, $3) as found', [
      from,
      this.ids.next(),
      once,
    ]);
    return previewOf(scope, scope.person, from, row.found);
  }

  async merge(scope: Scope, other: OtherAccount): Promise<{ id: Id }> {
    const from = await this.prove(scope, other);
    const id = this.ids.next();
    await this.files.bring(from, scope.person);
    await this.portfolio.write(scope, () => scope.sql.query('select merge_account($1, $2, $3)', [from, id, once]));
    return { id };
  }

  async undo(scope: Scope, id: Id, reply: FastifyReply): Promise<void> {
    const { from } = await mergedIn(scope, id);
    await this.portfolio.write(scope, () => scope.sql.query('select undo_merge($1)', [id]));
    this.files.takeBackAfter(reply, from, scope.person);
  }

  /** Whoever knows the password of the other account is its person too. */
  private async prove(scope: Scope, { email, password }: OtherAccount): Promise<Id> {
    const from = await this.sessions.personOf(email, password);
    if (from === null) throw invalid('/password', 'E-mail or password is wrong.', 'wrong_credentials');
    if (from === scope.person) throw invalid('/email', 'This is the account you are signed in with.', 'same');
    return from;
  }
}
