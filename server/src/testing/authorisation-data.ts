import { administered, elsewhere, mine, type RowName, self } from './authorisation-rows.js';

/** The doors of data copy, closing, erasure, duplicates and merge. */
export const dataTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/copy': mine(200),
  'GET /api/me/ending': mine(200),
  // Everybody may try; the wrong password is refused. What closing does is in endings.spec.ts.
  'POST /api/me/closing': { own: '401 422 422 422 422 422 422 422 422 422 422' },
  'POST /api/me/erasure': { own: '401 422 422 422 422 422 422 422 422 422 422' },
  'GET /api/me/merges': mine(200),
  'POST /api/me/merges/preview': mine(200),
  'POST /api/me/merges': mine(201),
  'POST /api/me/merges/:id/undoing': self(204),
  'GET /api/programs/:program/duplicates': administered(200),
  'GET /api/programs/:program/merges': administered(200),
  'POST /api/programs/:program/merges/preview': administered(200),
  'POST /api/programs/:program/merges': administered(201),
  'POST /api/programs/:program/merges/:id/undoing': { ...administered(204), ...elsewhere },
};
