import type { Milestone } from '../pathway/model.js';
import type { WayChoice } from '../pathway/way.js';
import type { JourneyFacts } from '../record/facts.js';
import { type Extra, type Remaining, remainingOf } from '../forecast/remaining.js';
import { hereOf } from '../forecast/here.js';
import { aWay } from './a-way.js';

const today = '2026-11-23';

type Given = Partial<Extra> &
  Omit<JourneyFacts, 'records' | 'way'> & { records?: JourneyFacts['records']; choice?: WayChoice };

/** What remains before applying on a way through these milestones alone, on 23 November 2026. */
export const whatRemains = (
  milestones: readonly Milestone[],
  { also = [], without = [], choice = {}, ...given }: Given = {},
): readonly Remaining[] => {
  const here = hereOf({ records: [], ...given, way: aWay(milestones, choice) }, today);
  return remainingOf(here, { also, without }).left;
};

export const idsOf = (...asked: Parameters<typeof whatRemains>): readonly string[] =>
  whatRemains(...asked).map(({ id }) => id);

export const oneOf = (id: string, ...asked: Parameters<typeof whatRemains>): Remaining | undefined =>
  whatRemains(...asked).find((one) => one.id === id);
