import { administered, everybody, mine, type RowName } from './authorisation-rows.js';

/** The doors of the list of everybody in a program. */
export const directoryTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/programs/:program/directory': administered(200),
  'GET /api/programs/:program/directory/:who': administered(200),
  'POST /api/programs/:program/invitation-acts': administered(200),
  'GET /api/me/calendar-feed': mine(200),
  'POST /api/me/calendar-feed': mine(201),
  'DELETE /api/me/calendar-feed': mine(204),
  'GET /api/calendars/:token/feed.ics': { nobody: everybody(404).anybody },
  'GET /api/me/notices': mine(200),
  'PUT /api/me/notices': mine(204),
  'POST /api/notices/:token': { nobody: everybody(404).anybody },
};
