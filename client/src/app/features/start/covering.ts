import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { type Way, commonWay } from '@cmio-pathway/shared/pathway/way';

const behind: ReadonlySet<string> = new Set(['logged', 'submitted', 'verified']);

/** What need not be asked, each with the title of what it could not be without; the nearest to the end of the way says it. */
export const coverings = (records: Journey['records'], way: Way = commonWay): Map<string, string> => {
  const found = new Map<string, string>();
  const own = new Set(records.map(({ milestone }) => milestone));
  for (const { milestone, state } of records) {
    if (!behind.has(state)) continue;
    for (const covered of way.coveredBy(milestone))
      if (!own.has(covered)) found.set(covered, way.milestone(milestone)?.title ?? milestone);
  }
  return found;
};
