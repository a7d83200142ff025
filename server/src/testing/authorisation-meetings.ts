import { decided, mine, type RowName } from './authorisation-rows.js';

/** A meeting of Ada with Grace, for Ada alone. */
// prettier-ignore
const adas = (done: number) => ({
  //     anon ada     lin grc aln ott eml nra frd fre flx
  ada:    `401 ${done} 404 404 404 404 404 404 404 404 404`,
  nobody: '401 404 404 404 404 404 404 404 404 404 404',
});

// prettier-ignore
export const meetingTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/meetings': mine(200),
  // Only who has Grace for a mentor meets her.
  'POST /api/me/meetings': { own: '401 201 422 422 422 422 422 201 422 422 422' },
  'GET /api/me/meetings/:id': adas(200),
  'GET /api/me/meetings/:id/calendar': adas(200),
  'POST /api/me/meetings/:id/events': adas(204),
  'PUT /api/me/meetings/:id/agenda': adas(200),
  'POST /api/me/meetings/:id/notes': adas(201),
  'PUT /api/me/meetings/:id/notes/:note': adas(200),
  'POST /api/me/meetings/:id/items': adas(201),
  'PUT /api/me/meetings/:id/items/:item': adas(200),
  'POST /api/me/meetings/:id/items/:item/planning': adas(201),

  'GET /api/programs/:program/people/:person/meetings': decided(200),
  'POST /api/programs/:program/people/:person/meetings': decided(201),
  'GET /api/programs/:program/people/:person/meetings/:id': decided(200),
  'GET /api/programs/:program/people/:person/meetings/:id/calendar': decided(200),
  'POST /api/programs/:program/people/:person/meetings/:id/events': decided(204),
  'PUT /api/programs/:program/people/:person/meetings/:id/agenda': decided(200),
  'POST /api/programs/:program/people/:person/meetings/:id/notes': decided(201),
  'PUT /api/programs/:program/people/:person/meetings/:id/notes/:note': decided(200),
  'POST /api/programs/:program/people/:person/meetings/:id/items': decided(201),
  'PUT /api/programs/:program/people/:person/meetings/:id/items/:item': decided(200),

  'GET /api/programs/:program/meetings': {
    program:         '401 404 404 200 200 403 200 403 404 404 404',
    'other program': '401 404 404 404 404 404 404 404 403 200 404',
    nobody:          '401 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/programs/:program/adherence': {
    program:         '401 404 404 200 200 200 200 200 404 404 404',
    'other program': '401 404 404 404 404 404 404 404 200 200 404',
    nobody:          '401 404 404 404 404 404 404 404 404 404 404',
  },
};
