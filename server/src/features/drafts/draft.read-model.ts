import { Injectable } from '@nestjs/common';
import type { Id } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const draft = sqlFile(import.meta.url, './draft.sql');

/** A draft as it was typed, with its files described. */
@Injectable()
export class DraftRead {
  of(sight: Sight, id: Id) {
    return sight.json(draft, id);
  }
}
