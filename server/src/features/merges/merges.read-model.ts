import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './merges.sql');
const ofProgram = sqlFile(import.meta.url, './program-merges.sql');

/** The merges of one's own account, and those an admin did in a program, newest first. */
@Injectable()
export class MergesRead {
  own(sight: Sight) {
    return sight.json(own);
  }

  ofProgram(sight: Sight) {
    return sight.json(ofProgram);
  }
}
