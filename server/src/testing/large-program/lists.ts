import type { LargeProgram } from './index.ts';

/**
 * A list as somebody asks for it: under the program, or as a mentee under what is theirs. `page` goes on from its first page that many times
 * before it is measured.
 */
export interface Listed {
  name: string;
  path: string;
  as: 'admin' | 'mentor' | 'mentee';
  page?: number;
}

/** Where a list is read. */
export const addressOf = (program: LargeProgram, { path, as }: Listed): string =>
  as === 'mentee' ? `/me/${path}` : `/programs/${program.program}/${path}`;

/** As many in every program; in a third of all names; in none. */
const searches = { rare: 'ibanez', common: 'an', none: 'xqzw' };

const list = (path: string, as: Listed['as'] = 'admin'): Listed => ({ name: path, path, as });
const searched = (path: string, as: Listed['as'] = 'admin'): Listed[] =>
  Object.entries(searches).map(([how, search]) => ({
    name: `${path} search ${how}`,
    path: `${path}${path.includes('?') ? '&' : '?'}search=${search}`,
    as,
  }));
const further = (path: string, as: Listed['as'] = 'admin'): Listed => ({ name: `${path} page 4`, path, as, page: 3 });

/** Every list and search of a program's scope, and what a mentee is shown of everybody in it. */
export const routes = ({ program, cohort, mentee }: LargeProgram): Listed[] => [
  list('directory'),
  further('directory'),
  ...['here', 'leave', 'offered', 'invited', 'left'].map((state) => list(`directory?state=${state}`)),
  further('directory?state=left'),
  ...['mentee', 'mentor', 'admin'].map((role) => list(`directory?role=${role}`)),
  list('directory?role=admin&state=left'),
  list(`directory?cohort=${cohort}`),
  list('directory?mentor=none'),
  ...searched('directory'),
  ...searched('directory?state=left'),
  ...['none', 'proposed', 'active', 'paused', 'ended'].map((state) => list(`mentorships?state=${state}`)),
  ...['active', 'ended'].map((state) => further(`mentorships?state=${state}`)),
  ...['none', 'proposed', 'active', 'paused', 'ended'].flatMap((state) => searched(`mentorships?state=${state}`)),
  list('mentors?of=all'),
  list('mentors?of=over'),
  list('mentors?of=free'),
  ...searched('mentors?of=all'),
  list('adherence'),
  further('adherence'),
  list('adherence?behind=yes'),
  list('adherence?mine=yes', 'mentor'),
  ...searched('adherence'),
  ...searched('adherence?behind=yes'),
  list('check-ins'),
  further('check-ins'),
  list('check-ins?talk=yes'),
  ...searched('check-ins'),
  ...['past', 'present', 'all'].map((of) => list(`trainings?of=${of}`)),
  further('trainings?of=all'),
  ...searched('trainings?of=all'),
  list('cohorts'),
  ...searched('cohorts'),
  list(`cohorts/${cohort}/dashboard`),
  list('reviews?of=all'),
  further('reviews?of=all'),
  list('reviews?of=unassigned'),
  list('reviews?of=mine', 'mentor'),
  list(`reviews?of=all&person=${mentee}`),
  ...searched('reviews?of=all'),
  list('mentees', 'mentor'),
  ...searched('mentees', 'mentor'),
  list('meetings', 'mentor'),
  list('meetings?show=past', 'mentor'),
  ...searched('meetings', 'mentor'),
  list('mentoring', 'mentor'),
  list('mentorship-proposals', 'mentor'),
  list('duplicates'),
  further('duplicates'),
  ...searched('duplicates'),
  list('matching'),
  list('imports'),
  list('announcements'),
  ...searched('announcements'),
  list(`matching-profiles/${program}/mentors`, 'mentee'),
  further(`matching-profiles/${program}/mentors`, 'mentee'),
  ...searched(`matching-profiles/${program}/mentors`, 'mentee'),
  list('change-requests?of=waiting'),
  list('change-requests?of=answered'),
  list('pairing-blocks'),
  list('merges'),
  list('rules'),
  list('audit'),
  further('audit'),
  list('audit?kind=reviews'),
  list('audit?kind=opened'),
  ...Object.entries(searches).flatMap(([how, name]) =>
    ['person', 'actor'].map((who): Listed => ({
      name: `audit ${who} ${how}`,
      path: `audit?${who}=${name}`,
      as: 'admin',
    })),
  ),
];
