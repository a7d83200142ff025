import { administered, elsewhere, mine, type RowName, self } from './authorisation-rows.js';

const one = (done: number) => ({ ...administered(done), ...elsewhere });

export const importTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/programs/:program/imports': administered(200),
  'POST /api/programs/:program/imports/files': administered(201),
  'GET /api/programs/:program/import-templates/:template': administered(200),
  'GET /api/programs/:program/imports/:id': one(200),
  'PUT /api/programs/:program/imports/:id/reading': one(200),
  'POST /api/programs/:program/imports/:id/runs': one(201),
  'POST /api/programs/:program/imports/:id/cancellation': one(204),
  'POST /api/programs/:program/imports/:id/undoing': one(204),
  'GET /api/programs/:program/imports/:id/problems': one(200),
  'GET /api/programs/:program/imports/:id/problems/file': one(200),
  'GET /api/programs/:program/imports/:id/milestones': one(200),
  'POST /api/programs/:program/imports/:id/milestones/:milestone/document': one(204),
  'DELETE /api/programs/:program/imports/:id/milestones/:milestone/document': one(204),
  'GET /api/programs/:program/imports/:id/milestones/:milestone/document': one(200),
  'GET /api/me/imported-milestones/:id/document': self(200),
  'GET /api/me/imported-milestones': mine(200),
  'POST /api/me/imported-milestones/confirmations': self(201),
  'POST /api/me/imported-milestones/documents': self(201),
  'POST /api/me/imported-milestones/removals': self(204),
  'POST /api/me/imported-milestones/restorations': self(204),
};
