import { Injectable } from '@nestjs/common';
import type { MentorLoadsQuery, MentorshipsQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { nameCursor } from '../../platform/http/page-cursor.js';

const ofProgram = sqlFile(import.meta.url, './program-mentorships.sql');
const loads = sqlFile(import.meta.url, './mentor-loads.sql');
const ownMentors = sqlFile(import.meta.url, './own-mentors.sql');
const mentoring = sqlFile(import.meta.url, './mentoring.sql');
const PAGE = 50;

/** Mentorships as the program, a mentor and a mentee read them. */
@Injectable()
export class MentorshipsRead {
  ofProgram(sight: Sight, { state, search, after }: MentorshipsQuery) {
    return sight.json(ofProgram, state, search || null, ...nameCursor(after, 2), PAGE);
  }

  loads(sight: Sight, { of, search, after }: MentorLoadsQuery) {
    return sight.json(loads, search || null, of, ...nameCursor(after, 1), PAGE);
  }

  ownMentors(sight: Sight) {
    return sight.json(ownMentors);
  }

  mentoring(sight: Sight) {
    return sight.json(mentoring);
  }
}
