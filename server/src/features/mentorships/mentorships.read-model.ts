import { Injectable } from '@nestjs/common';
import {
  type MentorLoadsQuery,
  type MentorshipsQuery,
  type MentorshipView,
  mentorshipViews,
} from '@cmio-pathway/shared';
import type { Sight, Statement } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';
import { views } from './program-mentorships.views.js';

const { name, text } = sqlFile(import.meta.url, './program-mentorships.sql');
const statements = Object.fromEntries(
  mentorshipViews.map((view) => [view, { name: `${name}_${view}`, text: text.replace('/* view */', views[view]) }]),
) as Record<MentorshipView, Statement>;
const loads = sqlFile(import.meta.url, './mentor-loads.sql');
const ownMentors = sqlFile(import.meta.url, './own-mentors.sql');
const mentoring = sqlFile(import.meta.url, './mentoring.sql');
const PAGE = 50;

/** Mentorships as the program, a mentor and a mentee read them. */
@Injectable()
export class MentorshipsRead {
  ofProgram(sight: Sight, { state, search, after }: MentorshipsQuery) {
    return sight.json(statements[state], search ?? null, ...cursor(after), PAGE);
  }

  loads(sight: Sight, { of, search, after }: MentorLoadsQuery) {
    return sight.json(loads, search ?? null, of, after ?? null, PAGE);
  }

  ownMentors(sight: Sight) {
    return sight.json(ownMentors);
  }

  mentoring(sight: Sight) {
    return sight.json(mentoring);
  }
}

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const form = new RegExp(`^(${id})~(${id})~(\\d{4}-\\d\\d-\\d\\d|-infinity)$`);

/** `<mentee>~<mentor>~<first day>`: where the page before ended. */
const cursor = (text: string | undefined): (string | null)[] => {
  if (text === undefined) return [null, null, null];
  const match = form.exec(text);
  if (!match) throw invalid('/after', 'This page does not exist.', 'cursor');
  return match.slice(1, 4);
};
