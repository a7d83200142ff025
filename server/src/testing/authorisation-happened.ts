import { administered, mine, type RowName } from './authorisation-rows.js';

// prettier-ignore
export const happenedTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/check-ins': mine(200),
  // Only the two sides are asked about a mentorship: here Ada and Grace.
  'PUT /api/me/check-ins': {
    ada:    '401 200 404 200 404 404 404 404 404 404 404',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
  'GET /api/programs/:program/check-ins': administered(200),
  'GET /api/me/happened-here': mine(200),
  'POST /api/me/log-offer-answers': {
    ada:    '401 201 404 404 404 404 404 404 404 404 404',
    nobody: '401 404 404 404 404 404 404 404 404 404 404',
  },
};
