import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const admins = sqlFile(import.meta.url, './program-admins.sql');

/** The admins of a program, and who could become one. */
@Injectable()
export class AdminsRead {
  list(sight: Sight) {
    return sight.json(admins);
  }
}
