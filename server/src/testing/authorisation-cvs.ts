import { mine, type RowName, self } from './authorisation-rows.js';

/** A CV is for whom it is about, and for nobody else. */
export const cvTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/cv-entries': mine(200),
  'POST /api/me/cv-entries': mine(201),
  'PUT /api/me/cv-entries/:id': self(200),
  'DELETE /api/me/cv-entries/:id': self(204),
  'POST /api/me/cv-entries/:id/restoration': self(201),
  'GET /api/me/cvs': mine(200),
  'POST /api/me/cvs': mine(201),
  'GET /api/me/cvs/:id': self(200),
  'PUT /api/me/cvs/:id': self(200),
  'DELETE /api/me/cvs/:id': self(204),
  'POST /api/me/cvs/:id/restoration': self(201),
  'POST /api/me/cvs/:id/versions': self(201),
  'GET /api/me/cvs/:id/document': self(200),
  'GET /api/me/cv-versions/:id/document': self(200),
};
