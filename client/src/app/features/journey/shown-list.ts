import type { JourneyStanding, MilestoneStanding } from '@cmio-pathway/shared/record/standing';
import type { Standing } from '@cmio-pathway/shared/record/words';

/** The lists that the counts under the headline open. */
export const shownLists = {
  returned: { title: 'Returned to you', of: ['returned'] },
  waiting: { title: 'Waiting for review', of: ['waiting', 'change_waiting', 'renewal_waiting'] },
  expiring: { title: 'Expiring soon', of: ['expiring'] },
  lapsed: { title: 'Lapsed', of: ['lapsed', 'renewal_waiting'] },
  stated: { title: 'Stated, not submitted', of: ['stated'] },
  verified: { title: 'Required and verified', of: [] },
} as const satisfies Record<string, { title: string; of: readonly Standing[] }>;

export type ShownList = keyof typeof shownLists;
export const isShownList = (text: string | undefined): text is ShownList => text !== undefined && text in shownLists;

const counted: ReadonlySet<Standing> = new Set([
  'verified',
  'change_waiting',
  'expiring',
  'lapsed',
  'renewal_waiting',
  'covered',
  'waived',
]);

/** The milestones a count is made of, in the order of the steps, each with the records that are counted. */
export const milestonesIn = (list: ShownList, way: JourneyStanding): MilestoneStanding[] => {
  const all = way.steps.flatMap(({ milestones }) => milestones);
  if (list === 'verified')
    return all.filter(({ milestone, standing }) => milestone.requirement.is !== 'optional' && counted.has(standing));
  const of: readonly Standing[] = shownLists[list].of;
  if (list === 'expiring' || list === 'lapsed') return all.filter(({ standing }) => of.includes(standing));
  const asked = all.map((one) => ({ ...one, records: one.records.filter(({ standing }) => of.includes(standing)) }));
  return asked.filter(({ records }) => records.length > 0);
};
