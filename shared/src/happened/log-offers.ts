import type { When } from '../contracts/content.js';
import type { HappenedHere, HappenedKind } from '../contracts/happened.js';
import { formatPartial } from '../dates/partial-date.js';
import { agendas } from '../meetings/agendas.js';

/** Something that happened here and can be logged as it is: what the record will say, and how it is known. */
export interface LogOffer {
  kind: HappenedKind;
  ref: string;
  milestone: string;
  program: { id: string; name: string };
  /** The civil day, for order. */
  on: string;
  when: When;
  /** One sentence with what is known here. */
  statement: string;
  isPutAway: boolean;
}

/** What can be logged of what happened here, the latest first. What is in the record, from here or by hand on that day, is not offered. */
export const logOffers = (facts: HappenedHere): LogOffer[] => {
  const answered = (list: HappenedHere['logged'], { kind, ref }: Pick<LogOffer, 'kind' | 'ref'>) =>
    list.some((one) => one.kind === kind && one.ref === ref);
  const isRecorded = ({ milestone, on }: LogOffer) =>
    facts.records.some((record) => record.milestone === milestone && on.startsWith(record.from));
  return [...compacts(facts), ...meetings(facts), ...plans(facts), ...mentoring(facts)]
    .filter((offer) => !answered(facts.logged, offer) && !isRecorded(offer))
    .map((offer) => ({ ...offer, isPutAway: answered(facts.putAway, offer) }))
    .toSorted((a, b) => (a.on === b.on ? (a.ref < b.ref ? 1 : -1) : a.on < b.on ? 1 : -1));
};

const compacts = (facts: HappenedHere): LogOffer[] =>
  facts.compacts.map(({ mentor, ...one }) =>
    onDay(
      'compact',
      'mentor-paired',
      one,
      `Compact signed by both on ${formatPartial(one.on)} with ${mentor}, ${one.program.name}.`,
    ),
  );

const meetings = (facts: HappenedHere): LogOffer[] =>
  facts.meetings.map(({ mentor, minutes, topic, ...one }) =>
    onDay(
      'meeting',
      'mentor-meetings',
      one,
      `${agendas[topic].title} held on ${formatPartial(one.on)} with ${mentor}, ${minutes} minutes, ${one.program.name}.`,
    ),
  );

const plans = (facts: HappenedHere): LogOffer[] =>
  facts.plans.map(({ mentor, number, milestones, ...one }) =>
    onDay(
      'plan',
      'informatics-ilp',
      one,
      `Learning plan, version ${number} with ${milestones} ${milestones === 1 ? 'milestone' : 'milestones'}, agreed on ${formatPartial(one.on)} by ${mentor}, ${one.program.name}.`,
    ),
  );

/** Who was a mentee before they mentored. */
const mentoring = (facts: HappenedHere): LogOffer[] =>
  facts.mentoring
    .filter(({ menteeSince, on }) => menteeSince !== null && menteeSince < on)
    .map((one) => ({
      ...onDay(
        'mentoring',
        'became-mentor',
        one,
        `Mentor of a mentee since ${formatPartial(one.on)}, ${one.program.name}.`,
      ),
      when: { from: one.on, until: null, ongoing: true },
    }));

const onDay = (
  kind: HappenedKind,
  milestone: string,
  { ref, program, on }: { ref: string; program: LogOffer['program']; on: string },
  statement: string,
): LogOffer => ({
  kind,
  ref,
  milestone,
  program,
  on,
  when: { from: on, until: null, ongoing: false },
  statement,
  isPutAway: false,
});
