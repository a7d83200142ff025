import { mine, type RowName } from './authorisation-rows.js';

/** The doors of data copy, closing, erasure, duplicates and merge. */
export const dataTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/copy': mine(200),
  'GET /api/me/ending': mine(200),
  // Everybody may try; the wrong password is refused. What closing does is in endings.spec.ts.
  'POST /api/me/closing': { own: '401 422 422 422 422 422 422 422 422 422 422' },
  'POST /api/me/erasure': { own: '401 422 422 422 422 422 422 422 422 422 422' },
};
