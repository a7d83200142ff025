import type { Asking, Subject } from './asking.js';

/** How the routes of data copy, closing, erasure, duplicates and merge are asked for. */
export const dataAskings = (): Record<string, (of: Subject) => Promise<Asking>> => ({
  'GET /api/me/ending': async () => ({ path: '/me/ending' }),
  // With a wrong password, so that everybody is still there for the next row.
  'POST /api/me/closing': async () => ({ path: '/me/closing', body: { password: 'not my password' } }),
  'POST /api/me/erasure': async () => ({ path: '/me/erasure', body: { password: 'not my password' } }),
  'GET /api/me/copy': async () => ({ path: '/me/copy' }),
});
