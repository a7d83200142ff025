import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const asMentor = sqlFile(import.meta.url, './asked-as-mentor.sql');
const asMentee = sqlFile(import.meta.url, './asked-as-mentee.sql');

/** The mentorships somebody is asked about. */
@Injectable()
export class ProposalsRead {
  ofMentor(sight: Sight) {
    return sight.json(asMentor);
  }

  ofMentee(sight: Sight) {
    return sight.json(asMentee);
  }
}
