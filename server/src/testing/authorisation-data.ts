import { mine, type RowName } from './authorisation-rows.js';

/** The doors of data copy, closing, erasure, duplicates and merge. */
export const dataTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/copy': mine(200),
};
