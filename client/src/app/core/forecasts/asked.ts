import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import type { WhatIf } from '@cmio-pathway/shared/forecast/forecast';
import { clockOf } from '../../data/journey';
import type { ForecastAsked } from './forecast-of';

export interface Otherwise {
  whatIf?: WhatIf | null;
  begun?: readonly string[];
  /** The plan as it is on the page, in the place of the one that was read. */
  planned?: readonly { milestone: string }[];
}

export const forecastAsked = (
  journey: Journey,
  today: string,
  { whatIf = null, begun = [], planned = journey.planned }: Otherwise = {},
): ForecastAsked => {
  const { track, rules, records, drafts } = journey;
  return {
    facts: { track, rules, records, drafts },
    planned: planned.map(({ milestone }) => milestone).toSorted(),
    clock: clockOf(journey),
    today,
    whatIf,
    begun,
  };
};
