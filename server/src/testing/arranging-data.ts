import type { Asking, Subject } from './asking.js';

/** How the routes of data copy, closing, erasure, duplicates and merge are asked for. */
export const dataAskings = (): Record<string, (of: Subject) => Promise<Asking>> => ({
  'GET /api/me/copy': async () => ({ path: '/me/copy' }),
});
