import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './own-mentor-profile.sql');
const ofProgram = sqlFile(import.meta.url, './program-mentor.sql');

/** One's own profile as a mentor, and when one is away from today on; and a mentor's of a program for its admins. */
@Injectable()
export class MentorProfileRead {
  own(sight: Sight) {
    return sight.json(own);
  }

  ofProgram(sight: Sight, mentor: string) {
    return sight.json(ofProgram, mentor);
  }
}
