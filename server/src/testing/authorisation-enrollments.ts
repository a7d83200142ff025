import { administered, elsewhere, type RowName } from './authorisation-rows.js';

/** What an admin does with an enrollment of their program, also while it is an offer; with their own nothing but read. */
// prettier-ignore
const stated = (done: number, own = 403, offered = done) => ({
  //      anon ada lin grc aln otto    eml nora    frida   fre flx
  ada:   `401 404 404 403 403 ${done} 403 ${done} 404 404 404`,
  lin:   `401 404 404 403 403 ${done} 403 ${done} 404 404 404`,
  nora:  `401 404 404 403 403 ${done} 403 ${own} 404 404 404`,
  felix: `401 404 404 404 404 404 404 404 ${done} 403 404`,
  'felix, who did not accept':  `401 404 404 403 403 ${offered} 403 ${offered} 404 404 404`,
  'ada, for the other program': '401 404 404 404 404 404 404 404 404 403 404',
  nobody:                       '401 404 404 403 403 404 403 404 404 404 404',
});

/** The doors of offers, enrollments and what is stated about them. */
// prettier-ignore
export const enrollmentTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/enrollments': { own: '401 200 200 200 200 200 200 200 200 200 200' },
  'POST /api/me/enrollments/:offer/acceptance': {
    'felix, who did not accept': '401 409 409 404 404 404 404 409 404 404 204',
    nobody:                      '401 404 404 404 404 404 404 404 404 404 404',
  },
  'POST /api/me/enrollments/:offer/refusal': {
    'felix, who did not accept': '401 409 409 404 404 404 404 409 404 404 201',
    nobody:                      '401 404 404 404 404 404 404 404 404 404 404',
  },
  'POST /api/me/enrollments/:offer/leaving': {
    // Felix has not accepted: there is nothing to leave.
    own:    '401 201 201 404 404 404 404 201 404 404 409',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
  'DELETE /api/me/enrollments/:offer/changes/:change': {
    own: '401 204 204 404 404 404 404 204 404 404 404',
    ada: '401 204 404 404 404 404 404 404 404 404 404',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
  'POST /api/programs/:program/enrollments': administered(201),
  'GET /api/programs/:program/enrollments/:person': stated(200, 200),
  'DELETE /api/programs/:program/enrollments/:person/offer': stated(409, 403, 200),
  'POST /api/programs/:program/enrollments/:person/changes': stated(201),
  'DELETE /api/programs/:program/enrollments/:person/changes/:change': stated(204),
  'POST /api/me/enrollments/:offer/shared-records': {
    own:    '401 201 201 404 404 404 404 201 404 404 404',
    ada:    '401 201 422 404 404 404 404 422 404 404 404',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
  'POST /api/programs/:program/cohort-changes/preview': { ...administered(200), 'thing of the other program': '401 404 404 403 403 422 403 422 404 404 404' },
  'POST /api/programs/:program/cohort-changes': { ...administered(201), 'thing of the other program': '401 404 404 403 403 422 403 422 404 404 404' },
  'DELETE /api/programs/:program/cohort-changes/:batch': { ...administered(204), ...elsewhere },
  'POST /api/programs/:program/completions/preview': { ...administered(200), 'thing of the other program': '401 404 404 403 403 422 403 422 404 404 404' },
  'POST /api/programs/:program/completions': { ...administered(201), 'thing of the other program': '401 404 404 403 403 422 403 422 404 404 404' },
  'DELETE /api/programs/:program/completions/:batch': { ...administered(204), ...elsewhere },
  'PUT /api/programs/:program/cohorts/:id': { ...administered(200), ...elsewhere },
  'DELETE /api/programs/:program/cohorts/:id': { ...administered(204), ...elsewhere },
  'POST /api/programs/:program/cohorts/:id/restoration': { ...administered(201), ...elsewhere },
  'GET /api/programs/:program/settings': administered(200),
  'PUT /api/programs/:program/settings': administered(200),
  'POST /api/programs/:program/settings/preview': administered(200),
  'POST /api/programs/:program/rules-run/cancellation': administered(204),
  'GET /api/programs/:program/trainings': administered(200),
  'GET /api/programs/:program/trainings/:person': stated(200, 200, 404),
  'GET /api/programs/:program/trainings/:person/document': stated(200, 200, 404),
  // Who accepted there: Felix at home did not.
  'GET /api/me/trainings/:offer': {
    own:    '401 200 200 404 404 404 404 200 404 404 404',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/me/trainings/:offer/document': {
    own:    '401 200 200 404 404 404 404 200 404 404 404',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
};
