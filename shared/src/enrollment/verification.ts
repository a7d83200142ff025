import type { EndedAs } from '../contracts/enrollment.js';
import type { Training, TrainingDecision } from '../contracts/training.js';
import { formatPartial } from '../dates/partial-date.js';
import { steps } from '../pathway/steps.js';
import { sourceWords } from '../record/source-words.js';
import { commonWay } from '../pathway/way.js';

/** A verification of training as people read it, on the page and on paper alike. */
export interface Verification {
  title: string;
  /** Label and value. */
  facts: readonly (readonly [string, string])[];
  periods: readonly { dates: string; what: string; cohort: string }[];
  mentors: readonly { name: string; dates: string }[];
  steps: readonly { step: string; decisions: readonly VerifiedLine[] }[];
  waivers: readonly string[];
  notSaid: readonly string[];
}

export interface VerifiedLine {
  title: string;
  when: string;
  decision: string;
  by: string;
  known: string;
  /** Of what an import began, where it is from; else empty. */
  source: string;
}

export const endedWords: Record<EndedAs, string> = {
  completed: 'completed',
  withdrawn: 'withdrew',
  transferred: 'transferred to another program',
  left: 'left',
  declined: 'declined the offer',
  taken_back: 'the offer was taken back',
};

const day = (instant: string) => formatPartial(instant.slice(0, 10));
export const span = (from: string, until: string | null) =>
  `${formatPartial(from)} to ${until ? formatPartial(until) : 'today'}`;
export const percent = (fraction: number) => `${Math.round(fraction * 1000) / 10} %`;

/** What a program verifies of somebody's training, and what it does not. */
export const verificationOf = (training: Training): Verification => {
  const { person, program, periods, endedAs, endsOn, asOf } = training;
  const begun = periods[0]?.from;
  return {
    title: 'Verification of training',
    facts: [
      ['Name', person.name],
      ['Program', program.name],
      ['In training', begun ? span(begun, periods.at(-1)!.until) : 'no day is stated'],
      ['State', stateOf(endedAs, endsOn, training.endedAt)],
      ['As known on', day(asOf)],
    ],
    periods: periods.map(({ from, until, leave, fraction, cohort }) => ({
      dates: span(from, until),
      what: leave ? 'Leave of absence' : fraction === 1 ? 'Full time' : `Part time, ${percent(fraction)}`,
      cohort: cohort.name,
    })),
    mentors: training.mentors.map(({ name, from, until }) => ({ name, dates: span(from, until) })),
    steps: byStep(training.decisions),
    waivers: training.waivers.map(
      ({ milestone, own, at, by }) => `${titleOf(milestone, own)}: waived by ${by}, ${day(at)}`,
    ),
    notSaid,
  };
};

const notSaid = [
  'It holds the decisions this program made, with who made them as they were then. What was recorded and never decided here is not in it.',
  'Decisions of other programs are theirs to verify.',
  'Items that were returned, taken back or are waiting are left out; of what was decided again, the last decision is shown.',
  'It does not say why somebody was on leave, worked part time or withdrew.',
  'It is no judgement of competence beyond the decisions that are listed.',
];

const stateOf = (endedAs: EndedAs | null, endsOn: string | null, endedAt: string | null): string => {
  if (!endedAt) return endsOn ? `in training, until ${formatPartial(endsOn)}` : 'in training';
  const on = endsOn ? formatPartial(endsOn) : day(endedAt);
  return endedAs ? `${endedWords[endedAs]}, ${on}` : `ended ${on}`;
};

const titleOf = (milestone: string, own: TrainingDecision['own']) =>
  own?.title ?? commonWay.milestone(milestone)?.title ?? milestone;

const byStep = (decisions: readonly TrainingDecision[]) =>
  steps.flatMap((step) => {
    const here = decisions.filter(
      ({ milestone, own }) => (own?.step ?? commonWay.milestone(milestone)?.step) === step.id,
    );
    return here.length > 0 ? [{ step: `${step.id}. ${step.title}`, decisions: here.map(lineOf) }] : [];
  });

const lineOf = ({
  milestone,
  own,
  when,
  decision,
  at,
  by,
  known,
  amended,
  source,
}: TrainingDecision): VerifiedLine => ({
  title: titleOf(milestone, own),
  when: [formatPartial(when.from), when.until ? formatPartial(when.until) : when.ongoing ? 'ongoing' : null]
    .filter((part) => part !== null)
    .join(' to '),
  decision: `${decision === 'approved' ? 'Verified' : 'Not met'}, ${day(at)}${amended ? ' (amended)' : ''}`,
  by: `${by.name}, ${by.role}, ${by.organisation}`,
  known: known ? knownWords(known) : 'not applicable',
  source: source ? sourceWords(source).join(' ') : '',
});

const knownWords = (known: NonNullable<TrainingDecision['known']>): string => {
  switch (known.how) {
    case 'document_seen':
      return 'document seen';
    case 'looked_up':
      return `looked up at ${known.address}, ${formatPartial(known.on)}`;
    case 'first_hand':
      return 'first-hand';
  }
};
