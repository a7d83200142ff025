import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const waivers = sqlFile(import.meta.url, './waivers.sql');

/** What a program has ever spared one person. */
@Injectable()
export class WaiversRead {
  ofPerson(sight: Sight) {
    return sight.json(waivers);
  }
}
