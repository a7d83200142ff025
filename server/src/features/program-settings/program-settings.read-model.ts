import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const settings = sqlFile(import.meta.url, './program-settings.sql');

/** What a program has set about itself. */
@Injectable()
export class ProgramSettingsRead {
  ofProgram(sight: Sight) {
    return sight.json(settings);
  }
}
