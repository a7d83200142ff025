import { guided, mine, type RowName, self } from './authorisation-rows.js';

/** What only Ada has: an application of hers, and what hangs on it. */
// prettier-ignore
const adas = (done: number) => ({
  //     anon ada     lin grc aln ott eml nra frd fre flx
  ada:    `401 ${done} 404 404 404 404 404 404 404 404 404`,
  nobody: '401 404 404 404 404 404 404 404 404 404 404',
});
/** Only who is enrolled has somebody to share with, and a program to tell. */
// prettier-ignore
const enrolled = {
  own:                        '401 201 201 422 422 422 422 201 422 422 422',
  'own to the other program': '401 422 422 422 422 422 422 422 422 422 201',
};

/** Who reads what of shared applications, member by member, is in `who-reads.spec.ts` of their feature: here is who may knock. */
// prettier-ignore
export const applicationTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/applications': mine(200),
  'POST /api/me/applications': mine(201),
  'GET /api/me/applications/:id': self(200),
  'PUT /api/me/applications/:id': self(200),
  'DELETE /api/me/applications/:id': self(204),
  'POST /api/me/applications/:id/restoration': self(201),
  'POST /api/me/applications/:id/archival': self(201),
  'DELETE /api/me/applications/:id/archival': self(200),
  'POST /api/me/applications/:id/moves': self(201),
  'PUT /api/me/applications/:id/moves/:move': self(200),
  'DELETE /api/me/applications/:id/moves/:move': self(200),
  'POST /api/me/applications/:id/interviews': self(201),
  'PUT /api/me/applications/:id/interviews/:interview': self(200),
  'DELETE /api/me/applications/:id/interviews/:interview': self(200),
  'POST /api/me/applications/:id/interviews/:interview/restoration': self(201),
  'GET /api/me/application-readers': self(200),
  'POST /api/me/application-shares': { ...adas(201), ...enrolled },
  'DELETE /api/me/application-shares/:id': adas(204),
  'POST /api/me/applications/:id/announcements': { ...adas(201), ...enrolled },
  'DELETE /api/me/applications/:id/announcements/:announcement': adas(204),
  'POST /api/me/applications/:id/records': self(201),
  'GET /api/me/announcements': mine(200),

  'GET /api/programs/:program/people/:person/applications': guided,
  'GET /api/programs/:program/announcements': {
    program:         '401 404 404 200 200 200 200 200 404 404 404',
    'other program': '401 404 404 404 404 404 404 404 200 200 404',
    nobody:          '401 404 404 404 404 404 404 404 404 404 404',
  },
};
