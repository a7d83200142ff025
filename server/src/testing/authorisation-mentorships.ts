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

/** What a mentor does for themselves, and an admin for anybody. */
// prettier-ignore
const covering = (done: number) => ({
  program:         `401 404 404 ${done} 403 ${done} 403 ${done} 404 404 404`,
  'other program': `401 404 404 404 404 404 404 404 ${done} ${done} 404`,
  nobody:          '401 404 404 404 404 404 404 404 404 404 404',
});
/** What Grace does here and Fred there, as the mentor of somebody. */
// prettier-ignore
const ofGrace = (done: number, others = 404) => ({
  program:         `401 404 404 ${done} ${others} 403 ${others} 403 404 404 404`,
  'other program': `401 404 404 404 404 404 404 404 403 ${done} 404`,
  nobody:          '401 404 404 404 404 404 404 404 404 404 404',
});
/** A compact has two sides: its mentor writes, the admins read, and its mentee has a path of their own. */
// prettier-ignore
const compacted = (done: number, admin: number) => ({
  //     anon ada lin grc     aln ott      eml nra      frd      fred    flx
  ada:   `401 404 404 ${done} 404 ${admin} 404 ${admin} 404 404 404`,
  nora:  `401 404 404 ${done} 404 ${admin} 404 403 404 404 404`,
  felix: `401 404 404 404 404 404 404 404 ${admin} ${done} 404`,
  ...nowhere,
});
/** Grace mentors Ada and Nora. */
// prettier-ignore
const withGrace = (done: number, others = 404) => ({
  own: `401 ${done} ${others} ${others} ${others} ${others} ${others} ${done} ${others} ${others} ${others}`,
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
  'POST /api/programs/:program/mentorship-covers': covering(201),
  'DELETE /api/programs/:program/mentorship-covers/:id': {
    ...covering(204),
    'thing of the other program': '401 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/programs/:program/change-requests': administered(200),
  'POST /api/programs/:program/change-requests': ofGrace(201, 422),
  'DELETE /api/programs/:program/change-requests/:id': ofGrace(204),
  'POST /api/programs/:program/change-requests/:id/answers': { ...administered(204), ...elsewhere },
  'POST /api/me/change-requests': withGrace(201, 422),
  'DELETE /api/me/change-requests/:id': {
    ada:    '401 204 404 404 404 404 404 404 404 404 404',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/programs/:program/pairing-blocks': administered(200),
  'POST /api/programs/:program/pairing-blocks': administered(201),
  'DELETE /api/programs/:program/pairing-blocks/:id': { ...administered(204), ...elsewhere },
  'GET /api/programs/:program/mentorships': administered(200),
  'GET /api/programs/:program/mentors': administered(200),
  'GET /api/programs/:program/mentoring': mentoring(200),
  'GET /api/me/mentors': mine(200),
  'GET /api/programs/:program/people/:person/mentorships/:mentor/compact': compacted(200, 200),
  'PUT /api/programs/:program/people/:person/mentorships/:mentor/compact': compacted(200, 403),
  'POST /api/programs/:program/people/:person/mentorships/:mentor/compact/signatures': compacted(201, 403),
  'GET /api/me/enrollments/:enrollment/mentorships/:mentor/compact': withGrace(200),
  'PUT /api/me/enrollments/:enrollment/mentorships/:mentor/compact': withGrace(200),
  'POST /api/me/enrollments/:enrollment/mentorships/:mentor/compact/signatures': withGrace(201),
  'GET /api/me/decisions': mine(200),
  'GET /api/programs/:program/mentors/:mentor/handover': { ...administered(200), ...elsewhere },
  'POST /api/programs/:program/mentors/:mentor/handover': { ...administered(201), ...elsewhere },
  'DELETE /api/programs/:program/handovers/:id': { ...administered(204), ...elsewhere },
};
