import { administered, elsewhere, mine, nowhere, type RowName } from './authorisation-rows.js';

/** What an admin does to a mentorship, never to their own. */
// prettier-ignore
const arranged = (done: number) => ({
  //     anon ada lin grc aln otto    eml nora    frida   fre flx
  ada:   `401 404 404 403 404 ${done} 404 ${done} 404 404 404`,
  lin:   `401 404 404 404 404 ${done} 404 ${done} 404 404 404`,
  nora:  `401 404 404 403 404 ${done} 404 403 404 404 404`,
  felix: `401 404 404 404 404 404 404 404 ${done} 403 404`,
  ...nowhere,
});
/** What is put to Alan here and to Fred there. */
// prettier-ignore
const asked = (done: number) => ({
  program:         `401 404 404 404 ${done} 403 404 403 404 404 404`,
  'other program': `401 404 404 404 404 404 404 404 403 ${done} 404`,
  nobody:          '401 404 404 404 404 404 404 404 404 404 404',
});
/** What every mentor of a program does there. */
// prettier-ignore
const mentoring = (done: number) => ({
  program:         `401 404 404 ${done} ${done} 403 ${done} 403 404 404 404`,
  'other program': `401 404 404 404 404 404 404 404 403 ${done} 404`,
  nobody:          '401 404 404 404 404 404 404 404 404 404 404',
});

// prettier-ignore
export const mentorshipTable: Record<string, Partial<Record<RowName, string>>> = {
  'POST /api/programs/:program/people/:person/mentorships': {
    ...arranged(201),
    // Fred mentors him already.
    felix: '401 404 404 404 404 404 404 404 409 403 404',
  },
  'POST /api/programs/:program/people/:person/mentorships/:mentor/end': arranged(201),
  'POST /api/programs/:program/people/:person/mentorships/:mentor/pause': arranged(201),
  'POST /api/programs/:program/people/:person/mentorships/:mentor/resumption': arranged(201),
  'DELETE /api/programs/:program/people/:person/mentorship-events/:event': arranged(204),
  'GET /api/programs/:program/mentorship-proposals': mentoring(200),
  'POST /api/programs/:program/mentorship-proposals': administered(201),
  'DELETE /api/programs/:program/mentorship-proposals/:id': { ...administered(204), ...elsewhere },
  'POST /api/programs/:program/mentorship-proposals/:id/answers': asked(201),
  'GET /api/me/mentorship-proposals': mine(200),
  'POST /api/me/mentorship-proposals/:id/answers': {
    ada:    '401 201 404 404 404 404 404 404 404 404 404',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
};
