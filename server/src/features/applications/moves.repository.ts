import { Injectable } from '@nestjs/common';
import type { ApplicationMoveDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';

/** A move as it was said, and whether it still holds. */
export interface StoredMove {
  id: string;
  position: number;
  holds: boolean;
}

/** The moves of applications: the only writer of `application_move`. What was said stays; it can only be superseded. */
@Injectable()
export class MoveRows {
  constructor(private readonly ids: Ids) {}

  /** Every move there ever was, in the order of their places. */
  async of(scope: Scope, application: string): Promise<StoredMove[]> {
    return scope.sql.query(
      `select id, position, superseded_at is null as holds from application_move
       where person_id = $1 and application_id = $2 order by position`,
      [scope.person, application],
    );
  }

  async say(scope: Scope, application: string, position: number, draft: ApplicationMoveDraft): Promise<string> {
    const id = this.ids.next();
    await scope.sql.query(
      `insert into application_move (person_id, id, application_id, position, to_place, on_day, words, said_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [scope.person, id, application, position, draft.to, draft.on, draft.words, scope.now],
    );
    return id;
  }

  async supersede(scope: Scope, move: string, by: string | null = null): Promise<void> {
    await scope.sql.query(
      'update application_move set superseded_at = $3, superseded_by = $4 where person_id = $1 and id = $2',
      [scope.person, move, scope.now, by],
    );
  }
}
