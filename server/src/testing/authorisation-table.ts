import {
  columns,
  administered,
  decided,
  elsewhere,
  everybody,
  guided,
  mine,
  nowhere,
  self,
  waiving,
  type RowName,
} from './authorisation-rows.js';
import { directoryTable } from './authorisation-directory.js';
import { applicationTable } from './authorisation-applications.js';
import { accountTable } from './authorisation-accounts.js';
import { cvTable } from './authorisation-cvs.js';
import { dataTable } from './authorisation-data.js';
import { happenedTable } from './authorisation-happened.js';
import { profileTable } from './authorisation-profiles.js';
import { meetingTable } from './authorisation-meetings.js';
import { matchingTable } from './authorisation-matching.js';
import { importTable } from './authorisation-imports.js';
import { mentorshipTable } from './authorisation-mentorships.js';
import { enrollmentTable } from './authorisation-enrollments.js';

/** Route, then row, then the status for each column. */
// prettier-ignore
export const table: Record<string, Partial<Record<RowName, string>>> = {
  ...accountTable,
  ...cvTable,
  ...applicationTable,
  ...dataTable,
  ...directoryTable,
  ...importTable,
  ...enrollmentTable,
  ...happenedTable,
  ...meetingTable,
  ...profileTable,
  'GET /api/me/accesses': mine(200),
  'GET /api/me/advice/dismissals': mine(200),
  'POST /api/me/advice/dismissals': mine(201),
  'POST /api/me/advice/dismissals/:id/restorations': self(201),
  'GET /api/me/journey': mine(200),
  'PUT /api/me/track': mine(200),
  'GET /api/me/plan': mine(200),
  'PUT /api/me/plan': mine(200),
  'POST /api/me/plan/versions': {
    // Only who is enrolled has anybody to agree.
    own:                        '401 201 201 422 422 422 422 201 422 422 422',
    'own to the other program': '401 422 422 422 422 422 422 422 422 422 201',
  },
  'POST /api/me/plan/versions/:id/withdrawal': {
    ada:    '401 204 404 404 404 404 404 404 404 404 404',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/me/evidence': mine(200),
  'POST /api/me/evidence/files': mine(201),
  'GET /api/me/evidence/:id/file': self(200),
  'DELETE /api/me/evidence/:id': self(204),
  'POST /api/me/drafts': mine(201),
  'GET /api/me/drafts/:id': self(200),
  'PUT /api/me/drafts/:id': self(200),
  'DELETE /api/me/drafts/:id': self(204),
  'POST /api/me/drafts/:id/restoration': self(201),
  'GET /api/me/credits': mine(200),
  'POST /api/me/credits': mine(201),
  'POST /api/me/credits/import': mine(201),
  'PUT /api/me/credits/:id': self(200),
  'DELETE /api/me/credits/:id': self(204),
  'POST /api/me/credits/:id/restoration': self(201),
  'GET /api/me/credit-cycles': mine(200),
  'POST /api/me/credit-cycles': mine(201),
  'PUT /api/me/credit-cycles/:id': self(200),
  'DELETE /api/me/credit-cycles/:id': self(204),
  'POST /api/me/credit-cycles/:id/restoration': self(201),
  'POST /api/me/milestones': mine(201),
  'POST /api/me/statements': mine(201),
  'GET /api/me/milestones/:id': self(200),
  'DELETE /api/me/milestones/:id': self(204),
  'POST /api/me/milestones/:id/restoration': self(201),
  'POST /api/me/milestones/:id/versions': self(201),
  'DELETE /api/me/milestones/:id/submission': {
    ...self(204),
    // Only who is enrolled can have submitted.
    own:                        '401 204 204 409 409 409 409 204 409 409 204',
  },
  'POST /api/me/submissions': {
    ...self(201),
    own:                        '401 201 201 422 422 422 422 201 422 422 422',
    'own to the other program': '401 422 422 422 422 422 422 422 422 422 201',
  },

  'GET /api/programs/:program/people/:person/journey': guided,
  'GET /api/programs/:program/people/:person/milestones/:id': {
    ...guided,
    'ada, never submitted': nowhere.nobody,
    'ada, only hers': nowhere.nobody,
    'ada, from an application': guided.ada,
  },
  'GET /api/programs/:program/people/:person/batches/:batch': guided,
  'GET /api/programs/:program/people/:person/submissions/:submission/files/:sha256': {
    ...guided,
    'ada, from an application': guided.ada,
  },
  'POST /api/programs/:program/people/:person/milestones/:id/reviews': {
    ...decided(201),
    'ada, never submitted': '401 404 404 404 404 403 404 403 404 404 404',
    'ada, only hers': '401 404 404 404 404 403 404 403 404 404 404',
    'ada, from an application': decided(201).ada,
  },
  'POST /api/programs/:program/people/:person/reviews': decided(201),
  'DELETE /api/programs/:program/people/:person/milestones/:id/reviews/:review': decided(204),
  'POST /api/programs/:program/people/:person/milestones/:id/reviews/:review/amendment': decided(201),
  'POST /api/programs/:program/people/:person/notes': decided(201),
  'GET /api/programs/:program/people/:person/plan': guided,
  'POST /api/programs/:program/people/:person/plan/versions/:id/answers': decided(204),

  'GET /api/programs/:program/people/:person/waivers': guided,
  'POST /api/programs/:program/people/:person/waivers': waiving,
  'POST /api/programs/:program/people/:person/waivers/:waiver/lifting': waiving,

  'GET /api/programs/:program/rules': {
    program:         '401 404 404 200 200 200 200 200 404 404 404',
    'other program': '401 404 404 404 404 404 404 404 200 200 404',
    nobody:          '401 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/programs/:program/rules-run': {
    program:         '401 404 404 200 200 200 200 200 404 404 404',
    'other program': '401 404 404 404 404 404 404 404 200 200 404',
    nobody:          '401 404 404 404 404 404 404 404 404 404 404',
  },
  'POST /api/programs/:program/rules/milestones': administered(201),
  'PUT /api/programs/:program/rules/milestones/:id': { ...administered(200), ...elsewhere },
  'DELETE /api/programs/:program/rules/milestones/:id': { ...administered(204), ...elsewhere },
  'POST /api/programs/:program/rules/milestones/:id/restoration': { ...administered(201), ...elsewhere },
  'PUT /api/programs/:program/rules/requirements': administered(200),
  'PUT /api/programs/:program/rules/closings': administered(200),
  'GET /api/programs/:program/cohorts': {
    program:         '401 404 404 404 404 200 404 200 404 404 404',
    'other program': '401 404 404 404 404 404 404 404 200 404 404',
    nobody:          '401 404 404 404 404 404 404 404 404 404 404',
  },
  'POST /api/programs/:program/cohorts': administered(201),
  // To mentors a cohort is not there unless the program shows it to them.
  'GET /api/programs/:program/cohorts/:id/dashboard': {
    program:         '401 404 404 404 404 200 404 200 404 404 404',
    'other program': '401 404 404 404 404 404 404 404 200 404 404',
    nobody:          '401 404 404 404 404 404 404 404 404 404 404',
    'thing of the other program': '401 404 404 404 404 404 404 404 404 404 404',
  },
  'POST /api/programs/:program/invitations': administered(201),
  'DELETE /api/programs/:program/invitations/:id': { ...administered(204), ...elsewhere },
  'POST /api/programs/:program/invitations/:id/letters': { ...administered(204), ...elsewhere },
  'POST /api/programs/:program/invitations/:id/addresses': { ...administered(201), ...elsewhere },
  'GET /api/caught-letters': everybody(200),
  'GET /api/programs/:program/mentees': {
    program:         '401 404 404 200 200 403 200 403 404 404 404',
    'other program': '401 404 404 404 404 404 404 404 403 200 404',
    nobody:          '401 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/programs/:program/reviews': {
    program:         '401 404 404 200 200 200 200 200 404 404 404',
    'other program': '401 404 404 404 404 404 404 404 200 200 404',
    nobody:          '401 404 404 404 404 404 404 404 404 404 404',
  },

  // Last: what is done to mentorships takes sight from whom the rows above ask as.
  ...matchingTable,
  ...mentorshipTable,

  'GET /livez': everybody(200),
  'GET /readyz': everybody(200),
  'GET /api/session': everybody(200),
  'POST /api/session': { ...everybody(201), 'wrong password': columns.map(() => 401).join(' ') },
  'DELETE /api/session': everybody(204),
  'GET /api/setups/:token': { ...everybody(200), nobody: columns.map(() => 404).join(' ') },
  'POST /api/setups/:token': { ...everybody(201), nobody: columns.map(() => 404).join(' ') },
  'GET /api/invitations/:token': { ...everybody(200), nobody: columns.map(() => 404).join(' ') },
  // An address with an account is used by that account alone.
  'POST /api/invitations/:token/acceptance': {
    ...everybody(201),
    lin:    '401 401 201 401 401 401 401 401 401 401 401',
  },
};
