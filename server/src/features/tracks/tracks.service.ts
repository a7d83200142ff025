import { Injectable } from '@nestjs/common';
import { type ChosenTrack, noTrack, type TrackDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Stale } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { TrackRow } from './track.entity.js';

/** A person's own choice of their way: the only writer of `track`. */
@Injectable()
export class Tracks {
  constructor(private readonly portfolio: Portfolio) {}

  /** Chooses anew, written against the revision that was read; nothing that was logged changes. */
  async choose(scope: Scope, revision: number, draft: TrackDraft): Promise<ChosenTrack> {
    return this.portfolio.write(scope, async () => {
      const row = await scope.sql.findOneBy(TrackRow, { personId: scope.person });
      const current = row ? chosenIn(row) : { ...noTrack, revision: 0 };
      if (current.revision !== revision) throw new Stale(current);
      const next = { ...draft, revision: revision + 1 };
      const values = { ...next, updatedAt: scope.now };
      if (row) await scope.sql.update(TrackRow, { personId: scope.person }, values);
      else await scope.sql.insert(TrackRow, { personId: scope.person, ...values });
      return next;
    });
  }
}

const chosenIn = ({ degree, training, board, goal, goalWords, revision }: TrackRow): ChosenTrack => ({
  degree,
  training,
  board,
  goal,
  goalWords,
  revision,
});
