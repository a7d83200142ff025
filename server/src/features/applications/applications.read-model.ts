import { Injectable } from '@nestjs/common';
import type { Application, Id } from '@cmio-pathway/shared';
import type { Scope, Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { NotFound } from '../../platform/errors.js';

const list = sqlFile(import.meta.url, './applications.sql');
const one = sqlFile(import.meta.url, './application.sql');

/** One's applications, the newest first, and each with everything about it. */
@Injectable()
export class ApplicationsRead {
  list(sight: Sight) {
    return sight.json(list);
  }

  one(sight: Sight, id: Id) {
    return sight.json(one, id);
  }

  /** The same inside a write, as it stands in this transaction. */
  async within(scope: Scope, id: Id): Promise<Application> {
    const [row] = await scope.sql.query(one.text, [id]);
    if (!row) throw new NotFound();
    return JSON.parse(row.body) as Application;
  }
}
