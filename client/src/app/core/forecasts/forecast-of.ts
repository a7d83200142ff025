import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { forecast, type ForecastAsk, type WhatIf } from '@cmio-pathway/shared/forecast/forecast';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import type { RecordFact } from '@cmio-pathway/shared/record/facts';

/** The same facts give the same dates, on whatever page. */
const SEED = 1;

/** What a forecast is computed from: plain data, so that it can be handed to another thread. */
export interface ForecastAsked {
  facts: Pick<Journey, 'track' | 'rules' | 'records' | 'drafts'>;
  /** Which milestones are planned: a forecast reads none of the days. */
  planned: readonly string[];
  clock: NonNullable<ForecastAsk['clock']>;
  today: string;
  whatIf: WhatIf | null;
  /** Milestones supposed to begin on `today`. */
  begun: readonly string[];
}

export const forecastOf = ({ facts, planned, clock, today, whatIf, begun }: ForecastAsked) =>
  forecast({
    facts: {
      ...facts,
      records: [...facts.records, ...begun.map((milestone) => begunOn(today, milestone))],
      planned: planned.map((milestone) => ({ milestone, targetOn: today })),
      way: wayOf(facts),
    },
    clock,
    today,
    seed: SEED,
    ...(whatIf && { whatIf }),
  });

const begunOn = (day: string, milestone: string): RecordFact => ({
  id: `begun-${milestone}`,
  milestone,
  state: 'logged',
  when: { from: day, until: null, ongoing: true },
  verified: null,
  waiting: null,
  returnedAt: null,
  notMetAt: null,
  loggedAt: `${day}T00:00:00Z`,
  updatedAt: `${day}T00:00:00Z`,
  lastDecision: null,
  versions: 1,
  renews: null,
  files: 0,
});
