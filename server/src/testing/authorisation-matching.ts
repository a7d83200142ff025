import { administered, elsewhere, type RowName } from './authorisation-rows.js';

/** Matching and the audit log are an admin's: they read across the people of a program. */
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
  'GET /api/programs/:program/audit': administered(200),
  'GET /api/programs/:program/audit/export': administered(200),
};
