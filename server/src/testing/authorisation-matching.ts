import { administered, elsewhere, type RowName } from './authorisation-rows.js';

/** Matching is an admin's: it reads across the mentees of a program. */
export const matchingTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/programs/:program/matching': administered(200),
  'POST /api/programs/:program/matching': {
    ...administered(201),
    // Its only mentee has a mentor.
    'other program': '401 404 404 404 404 404 404 404 422 403 404',
  },
  'GET /api/programs/:program/matching/:id': { ...administered(200), ...elsewhere },
  'POST /api/programs/:program/matching/:id/runs': { ...administered(201), ...elsewhere },
  'POST /api/programs/:program/matching/:id/publication': { ...administered(201), ...elsewhere },
  'DELETE /api/programs/:program/matching/:id/publication': { ...administered(200), ...elsewhere },
};
