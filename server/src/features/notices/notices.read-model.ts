import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const settings = sqlFile(import.meta.url, './notice-settings.sql');

/** Which notices somebody wants; all of them until they say otherwise. */
@Injectable()
export class NoticesRead {
  own(sight: Sight) {
    return sight.json(settings);
  }
}
