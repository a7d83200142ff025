import { steps } from '../pathway/steps.js';
import type { JourneyStanding } from './standing.js';

const list = (numbers: readonly number[]) =>
  numbers.length === 1 ? `step ${numbers[0]}` : `steps ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;

/** The finding a journey opens with. What rests on the person's word is said to. `name` is null for one's own journey. */
export const headline = (
  { statedStep, restsOn }: Pick<JourneyStanding, 'statedStep' | 'restsOn'>,
  name: string | null = null,
): string => {
  const who = name === null ? 'You are' : `${name} is`;
  const word = name === null ? 'as you stated them' : 'as stated';
  const rest =
    restsOn.length === 0 ? '' : `; ${list(restsOn)} ${restsOn.length === 1 ? word.replace('them', 'it') : word}`;
  return `${who} on step ${statedStep} of ${steps.length}${rest}.`;
};

export interface JourneyCounts {
  returned: number;
  waiting: number;
  /** The instant since when the oldest waits. */
  waitingSince: string | null;
  expiring: number;
  lapsed: number;
  verified: number;
  required: number;
}

/** The line of counts under the headline; each opens the list of what it counts. */
export const journeyCounts = ({ steps: all }: JourneyStanding): JourneyCounts => {
  const records = all.flatMap((step) => step.milestones.flatMap((milestone) => milestone.records));
  const of = (...standings: string[]) => records.filter((record) => standings.includes(record.standing));
  const milestones = all.flatMap((step) => step.milestones);
  const waiting = of('waiting', 'change_waiting', 'renewal_waiting');
  return {
    returned: of('returned').length,
    waiting: waiting.length,
    waitingSince: waiting.map(({ fact }) => fact.waiting?.since ?? fact.updatedAt).toSorted()[0] ?? null,
    expiring: milestones.filter((milestone) => milestone.standing === 'expiring').length,
    lapsed: milestones.filter(({ standing }) => standing === 'lapsed' || standing === 'renewal_waiting').length,
    verified: all.reduce((sum, step) => sum + step.verified, 0),
    required: all.reduce((sum, step) => sum + step.required, 0),
  };
};
