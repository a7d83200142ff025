import { administered, everybody, mine, type RowName, self } from './authorisation-rows.js';

/** Accounts: everybody their own, and the ways in that need no session. An admin appoints and ends admins of their program alone. */
// prettier-ignore
export const accountTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/account': mine(200),
  'PUT /api/me/account': mine(200),
  'POST /api/me/addresses': mine(204),
  'POST /api/me/addresses/removals': self(204),
  'PUT /api/me/password': mine(204),
  'GET /api/me/mentor-profile': mine(200),
  'PUT /api/me/mentor-profile': mine(200),
  'POST /api/me/away': mine(201),
  'DELETE /api/me/away/:id': self(204),
  'POST /api/me/away/:id/restoration': self(204),
  'POST /api/me/programs': mine(201),
  'GET /api/me/mentor-requests': mine(200),
  'POST /api/me/mentor-requests': mine(201),
  'POST /api/me/mentor-requests/:id/letters': self(204),
  'DELETE /api/me/mentor-requests/:id': self(204),
  'GET /api/programs/:program/admins': administered(200),
  'POST /api/programs/:program/admins': administered(204),
  'DELETE /api/programs/:program/admins/:admin': administered(204),
  'POST /api/sign-ups': everybody(204),
  'POST /api/sign-ups/:token/confirmation': everybody(201),
  'POST /api/password-resets': everybody(204),
  'GET /api/password-resets/:token': everybody(200),
  'POST /api/password-resets/:token/password': everybody(201),
  'POST /api/addresses/:token/confirmation': everybody(204),
  'POST /api/addresses/:token/undo': everybody(204),
  'GET /api/mentor-requests/:token': everybody(200),
  'POST /api/mentor-requests/:token/acceptance': everybody(201),
};
