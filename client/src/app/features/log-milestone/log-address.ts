import type { UrlMatchResult, UrlSegment } from '@angular/router';

/** `/log` and `/log/:draft` are one page: what is being typed goes on while its address becomes that of its draft. */
export const logAddress = (segments: UrlSegment[]): UrlMatchResult | null => {
  const [log, draft, ...rest] = segments;
  if (log?.path !== 'log' || rest.length > 0) return null;
  return { consumed: segments, posParams: draft ? { draft } : {} };
};
