import { Injectable } from '@nestjs/common';
import type { ApplicationMoveDraft, ApplicationPartSaved } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { ApplicationRows } from './applications.repository.js';
import { checkDay } from './check-day.js';
import { MoveRows, type StoredMove } from './moves.repository.js';

/** So often one application can be moved and corrected; more is no history of a position. */
const MOST = 300;

/** Where an application goes. Any place may follow any other, on any day behind; each write is over the revision that was read. */
@Injectable()
export class Moves {
  constructor(
    private readonly rows: ApplicationRows,
    private readonly moves: MoveRows,
  ) {}

  async move(scope: Scope, id: string, revision: number, draft: ApplicationMoveDraft): Promise<ApplicationPartSaved> {
    const row = await this.rows.fresh(scope, id, revision);
    checkDay(draft.on, scope.now);
    const said = await this.moves.of(scope, id);
    refuseFull(said);
    const move = await this.moves.say(scope, id, (said.at(-1)?.position ?? 0) + 1, draft);
    return { id: move, ...(await this.rows.save(scope, row)) };
  }

  /** Says one move otherwise. It keeps its place among those of the same day, and what it said before is kept. */
  async correct(
    scope: Scope,
    id: string,
    move: string,
    revision: number,
    draft: ApplicationMoveDraft,
  ): Promise<ApplicationPartSaved> {
    const row = await this.rows.fresh(scope, id, revision);
    checkDay(draft.on, scope.now);
    const said = await this.moves.of(scope, id);
    const { position } = standing(said, move);
    refuseFull(said);
    // The former one ends first: two cannot hold the same place.
    await this.moves.supersede(scope, move);
    const next = await this.moves.say(scope, id, position, draft);
    await this.moves.supersede(scope, move, next);
    return { id: next, ...(await this.rows.save(scope, row)) };
  }

  /** Takes a move back, as if it had not been said; the only one stays, for an application stands somewhere. */
  async takeBack(scope: Scope, id: string, move: string, revision: number): Promise<ApplicationPartSaved> {
    const row = await this.rows.fresh(scope, id, revision);
    const said = await this.moves.of(scope, id);
    standing(said, move);
    if (said.filter(({ holds }) => holds).length === 1)
      throw new Conflict('only_move', 'An application stands somewhere. Correct this move, or remove the application.');
    await this.moves.supersede(scope, move);
    return { id: move, ...(await this.rows.save(scope, row)) };
  }
}

const standing = (said: readonly StoredMove[], move: string): StoredMove => {
  const found = said.find(({ id }) => id === move);
  if (!found) throw new NotFound();
  if (!found.holds) throw new Conflict('superseded', 'This move was corrected or taken back already.');
  return found;
};

const refuseFull = (said: readonly StoredMove[]): void => {
  if (said.length >= MOST) throw new Conflict('full', `An application has at most ${MOST} moves.`);
};
