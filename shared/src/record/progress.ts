import type { RecordFact } from './facts.js';
import { saysDone } from './record-standing.js';
import { commonWay, type Way } from '../pathway/way.js';
import { standing, type StepStanding } from './standing.js';

/** Whose decisions a program counts besides its own. */
export const countsFromOthers = ['all', 'credentials_and_degrees', 'none'] as const;
export type CountsFromOthers = (typeof countsFromOthers)[number];

/** One person, program and step: facts that stay true tomorrow. Instants are ISO 8601. */
export interface StepProgress {
  step: number;
  required: number;
  verified: number;
  stated: number;
  waiting: number;
  returned: number;
  isCurrent: boolean;
  waitingSince: string | null;
  returnedSince: string | null;
  unsentSince: string | null;
  lastActivityAt: string | null;
}

const onPaper: ReadonlySet<string> = new Set(['credential', 'degree', 'exam']);

/** Whether a program counts a verified record: its own always, another's by its setting. */
export const countsFor =
  (setting: CountsFromOthers, program: string, way: Pick<Way, 'milestone'> = commonWay) =>
  (record: RecordFact): boolean =>
    record.verified !== null &&
    (record.verified.program === program ||
      setting === 'all' ||
      (setting === 'credentials_and_degrees' && onPaper.has(way.milestone(record.milestone)?.kind ?? '')));

/** The progress of one person in one program, by the function that draws their journey. No day enters: lapses are left to who reads. */
export const stepProgress = (
  records: readonly RecordFact[],
  setting: CountsFromOthers,
  program: string,
  way: Way = commonWay,
): StepProgress[] => {
  // Lapses do not enter the counts, so any day gives the same rows.
  const journey = standing({ records, way, counts: countsFor(setting, program, way) }, '1970-01-01');
  return journey.steps.map((step) => ({
    step: step.step.id,
    required: step.required,
    verified: step.verified,
    stated: step.stated,
    waiting: recordsOf(step).filter(waitsAt(program)).length,
    returned: step.returned,
    isCurrent: step.step.id === journey.currentStep,
    ...since(step, program, way),
  }));
};

const recordsOf = (step: StepStanding): RecordFact[] =>
  step.milestones.flatMap((milestone) => milestone.records.map((record) => record.fact));

/** What waits at another program is not this one's to count. */
const waitsAt =
  (program: string) =>
  (record: RecordFact): boolean =>
    record.state === 'submitted' && record.waiting?.program === program;

const since = (step: StepStanding, program: string, way: Way) => {
  const records = recordsOf(step);
  const earliest = (instants: (string | null | undefined)[]) =>
    instants.filter((instant) => typeof instant === 'string').toSorted()[0] ?? null;
  return {
    waitingSince: earliest(records.filter(waitsAt(program)).map((record) => record.waiting?.since)),
    returnedSince: earliest(records.filter((record) => record.state === 'returned').map((record) => record.returnedAt)),
    unsentSince: earliest(
      records.filter((record) => record.state === 'logged' && saysDone(record, way)).map((record) => record.loggedAt),
    ),
    lastActivityAt:
      records
        .map((record) => record.updatedAt)
        .toSorted()
        .at(-1) ?? null,
  };
};
