import { formatPartial, lastDay } from '@cmio-pathway/shared/dates/partial-date';
import type { Counts, Step } from '@cmio-pathway/shared/pathway/model';
import { gatesNothing, mainLine } from '@cmio-pathway/shared/pathway/steps';
import type { JourneyStanding, MilestoneStanding, StepStanding } from '@cmio-pathway/shared/record/standing';
import type { Standing } from '@cmio-pathway/shared/record/words';

/** One milestone that is not verified, as a glyph on the thin line. */
export interface Bead {
  title: string;
  standing: Standing;
  /** Nobody else sees any record that makes it what it is. */
  onlyYours: boolean;
}

/** A step as it is drawn. */
export interface DrawnStep {
  step: Step;
  /** Where it lies on the main line, seen from where the person is. */
  place: 'past' | 'here' | 'ahead' | 'after';
  state: StepStanding['state'];
  /** Of what it requires, how much is verified, 0 to 1. */
  share: number;
  /** Verified milestones, each a white dot in the tube. */
  tube: number;
  beads: readonly Bead[];
  /** The state in words, with its shape when the whole step is in it. */
  says: { standing: Standing | null; text: string };
  counts: string;
  asks: readonly { standing: Standing; text: string }[];
}

const counting: ReadonlySet<Standing> = new Set(['verified', 'covered', 'waived']);
const order: readonly Standing[] = [
  'returned',
  'lapsed',
  'expiring',
  'waiting',
  'renewal_waiting',
  'change_waiting',
  'not_met',
  'in_progress',
  'planned',
  'stated',
  'not_started',
  'withdrawn',
];

/** What asks for somebody comes first. */
export const byAsking = (a: { standing: Standing }, b: { standing: Standing }): number =>
  order.indexOf(a.standing) - order.indexOf(b.standing);

export const drawnStep = (one: StepStanding, way: JourneyStanding): DrawnStep => {
  const beads = one.milestones.filter(({ standing, notNeeded }) => !counting.has(standing) && !notNeeded);
  return {
    step: one.step,
    place: placeOf(one.step.id, way.statedStep),
    state: one.state,
    share: one.required === 0 ? 0 : one.verified / one.required,
    tube: one.milestones.filter(({ standing }) => counting.has(standing)).length,
    beads: beads
      .map((one) => ({ title: one.milestone.title, standing: one.standing, onlyYours: isOnlyYours(one) }))
      .toSorted(byAsking),
    ...wordsOf(one),
    asks: asksOf(one),
  };
};

const isOnlyYours = ({ standing, records }: MilestoneStanding): boolean => {
  const speaking = records.filter((record) => record.standing === standing);
  return speaking.length > 0 && speaking.every(({ fact }) => fact.confined?.to === null);
};

const placeOf = (step: number, here: number): DrawnStep['place'] => {
  if (step === here) return 'here';
  if (step === mainLine.at(-1)) return 'after';
  return mainLine.indexOf(step) < mainLine.indexOf(here) ? 'past' : 'ahead';
};

const wordsOf = (one: StepStanding): Pick<DrawnStep, 'says' | 'counts'> => {
  const { required, verified, stated, state } = one;
  const says = (standing: Standing | null, text: string) => ({ standing, text });
  if (one.step.id === gatesNothing) return { says: says(null, `${held(one)} held`), counts: 'Gates nothing' };
  if (required === 0)
    return { says: says(null, one.step.kind === 'optional' ? 'Optional' : 'Nothing required'), counts: '' };
  const counts = `${verified} of ${required}`;
  if (state === 'done') return { says: says('verified', `Verified ${lastAchieved(one)}`.trim()), counts };
  if (verified + stated === required) return { says: says('stated', 'As stated'), counts: `${counts} verified` };
  if (state === 'not_started') return { says: says('not_started', 'Not started'), counts: `${required} required` };
  return { says: says(null, `${counts} required`), counts: stated ? `${stated} more as stated` : '' };
};

const held = ({ milestones }: StepStanding): number =>
  milestones
    .flatMap(({ records }) => records)
    .filter(({ standing }) => standing === 'verified' || standing === 'expiring').length;

/** What happens and is then behind one; what is kept up or done every year says nothing of when a step was finished. */
const passes: ReadonlySet<Counts> = new Set(['once', 'many']);

/** When the last of it was achieved, never more exact than it was given. */
const lastAchieved = ({ milestones }: StepStanding): string => {
  const dates = milestones.flatMap(({ milestone, records }) =>
    records.flatMap(({ fact }) =>
      fact.verified && fact.when && passes.has(milestone.counts)
        ? (milestone.when === 'period' && fact.when.until) || fact.when.from
        : [],
    ),
  );
  const last = dates.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1);
  return last ? formatPartial(last.slice(0, 7)) : '';
};

const asksOf = ({ returned, waiting, milestones }: StepStanding): DrawnStep['asks'] => {
  const count = (standing: Standing) => milestones.filter((one) => one.standing === standing).length;
  const asks: { standing: Standing; number: number; word: string }[] = [
    { standing: 'returned', number: returned, word: 'returned' },
    { standing: 'waiting', number: waiting, word: 'waiting' },
    { standing: 'lapsed', number: count('lapsed') + count('renewal_waiting'), word: 'lapsed' },
    { standing: 'expiring', number: count('expiring'), word: 'expiring' },
  ];
  return asks
    .filter(({ number }) => number > 0)
    .map(({ standing, number, word }) => ({ standing, text: `${number} ${word}` }));
};

/** A continuous step: what was done so far, and the three things that come. */
export interface DrawnLane {
  step: Step;
  tube: number;
  records: string;
  next: readonly { title: string; standing: Standing; text: string }[];
}

/** How many beads a lane shows before it would run into what comes. */
const LAST = 40;

export const drawnLane = (one: StepStanding): DrawnLane => {
  const verified = one.milestones.flatMap(({ records }) => records).filter(({ fact }) => fact.verified).length;
  const records = one.milestones.reduce((sum, milestone) => sum + milestone.records.length, 0);
  const open = one.milestones
    .filter(({ standing, notNeeded }) => !counting.has(standing) && !notNeeded)
    .toSorted((a, b) => byAsking(a, b) || Number(isOptional(a)) - Number(isOptional(b)));
  return {
    step: one.step,
    tube: Math.min(verified, LAST),
    records: records === 1 ? '1 record' : `${records} records`,
    next: open
      .slice(0, 3)
      .map((milestone) => ({ title: milestone.milestone.title, standing: milestone.standing, text: dated(milestone) })),
  };
};

const isOptional = ({ milestone, standing }: MilestoneStanding): boolean =>
  standing === 'not_started' && milestone.requirement.is === 'optional';

const dated = (one: MilestoneStanding): string => {
  const { standing, records, targetOn } = one;
  if (isOptional(one)) return 'optional';
  if (standing === 'planned' && targetOn) return `planned for ${formatPartial(targetOn)}`;
  const record = records.find((one) => one.standing === standing);
  const [fact, dueOn] = [record?.fact, record?.dueOn];
  if (standing === 'expiring' && dueOn) return `expiring soon, ${formatPartial(dueOn)}`;
  if (standing === 'lapsed' && dueOn) return `lapsed ${formatPartial(dueOn)}`;
  if (standing === 'waiting' && fact?.waiting) return `waiting since ${formatPartial(fact.waiting.since.slice(0, 10))}`;
  if (standing === 'stated' && fact?.when) return `stated, ${formatPartial(fact.when.from)}`;
  return plain[standing] ?? '';
};

const plain: Partial<Record<Standing, string>> = {
  not_started: 'not started',
  planned: 'planned',
  in_progress: 'in progress',
  returned: 'returned',
  not_met: 'not met',
  change_waiting: 'change waiting',
  lapsed: 'lapsed',
  renewal_waiting: 'lapsed, renewal waiting',
};
