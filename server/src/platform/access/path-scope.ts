/** The database role a route works under. */
export type ScopeRole = 'cmio_self' | 'cmio_guide' | 'cmio_program';

/** The path says which scope a route works in: a URL names its scope, or it is public. */
export const roleOfPath = (path: string): ScopeRole | null => {
  if (/^\/?api\/me(\/|$)/.test(path)) return 'cmio_self';
  if (/^\/?api\/programs\/:program\/people\/:person(\/|$)/.test(path)) return 'cmio_guide';
  if (/^\/?api\/programs\/:program(\/|$)/.test(path)) return 'cmio_program';
  return null;
};
