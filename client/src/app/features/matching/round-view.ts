import type {
  MatchingMentee,
  MatchingMentor,
  MatchingRound,
  MatchingRun,
} from '@cmio-pathway/shared/contracts/matching';
import { isCalled } from '@cmio-pathway/shared/search/search-key';
import { type Fit, fitOf, propose, runChanges, type Without, withoutWords } from '@cmio-pathway/shared/matching';

/** A mentee of a round with the mentor a result gives them, or why there is none. */
export interface MenteeRow {
  mentee: MatchingMentee;
  mentor: MatchingMentor | null;
  fit: Fit | null;
  pinned: boolean;
  /** Different from the result before. */
  changed: boolean;
  why: string | null;
}

export interface MentorRow {
  mentor: MatchingMentor;
  free: number;
  mentees: readonly MatchingMentee[];
}

export interface RoundView {
  run: MatchingRun;
  before: MatchingRun | undefined;
  isLatest: boolean;
  mentees: readonly MenteeRow[];
  mentors: readonly MentorRow[];
}

/** What anybody in a round is called. */
export const namesIn = ({ input }: MatchingRound): ((id: string) => string) => {
  const names = new Map([...input.mentees, ...input.mentors].map(({ person }) => [person.id, person.name]));
  return (id) => names.get(id) ?? 'somebody';
};

/** One result of a round, row by row; the latest unless a number is asked for. */
export const roundView = (round: MatchingRound, number?: number): RoundView => {
  const { input, runs } = round;
  const run = runs.find((one) => one.number === number) ?? runs[0]!;
  const before = runs.find((one) => one.number === run.number - 1);
  const mentorOf = new Map(run.pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const pinned = new Set(run.pins.map(({ mentee }) => mentee));
  const changed = new Set(before ? runChanges(before.pairs, run.pairs).map(({ mentee }) => mentee) : []);
  const without = new Map(propose(input, run).without.map((one) => [one.mentee, one]));
  const nameOf = namesIn(round);
  const mentees = input.mentees.map((mentee): MenteeRow => {
    const { id } = mentee.person;
    const mentor = input.mentors.find(({ person }) => person.id === mentorOf.get(id)) ?? null;
    return {
      mentee,
      mentor,
      fit: mentor && fitOf(mentee, mentor, input),
      pinned: pinned.has(id),
      changed: changed.has(id),
      why: mentor ? null : whyWithout(without.get(id), nameOf),
    };
  });
  const mentors = input.mentors.map((mentor): MentorRow => ({
    mentor,
    free: Math.max(0, mentor.capacity - mentor.load),
    mentees: input.mentees.filter(({ person }) => mentorOf.get(person.id) === mentor.person.id),
  }));
  return { run, before, isLatest: run === runs[0], mentees, mentors };
};

const whyWithout = (without: Without | undefined, nameOf: (id: string) => string) =>
  without ? withoutWords(without, nameOf) : 'Nobody could be proposed.';

export const shows = ['all', 'left', 'pinned', 'changed'] as const;
export type Show = (typeof shows)[number];

/** The rows a filter and a search leave. */
export const shownMentees = (rows: readonly MenteeRow[], show: Show, search: string): readonly MenteeRow[] => {
  return rows.filter(
    (row) =>
      (show === 'all' || (show === 'left' ? row.mentor === null : show === 'pinned' ? row.pinned : row.changed)) &&
      (isCalled(row.mentee.person.name, search) || (row.mentor !== null && isCalled(row.mentor.person.name, search))),
  );
};

export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What a round comes to, in a sentence. */
export const findingOf = (rows: readonly MenteeRow[]): string => {
  const left = rows.filter(({ mentor }) => mentor === null).length;
  if (left === 0)
    return rows.length === 1 ? 'The mentee has a proposal.' : `All ${rows.length} mentees have a proposal.`;
  return `${rows.length - left} of ${plural(rows.length, 'mentee has', 'mentees have')} a proposal; ${left} ${left === 1 ? 'is' : 'are'} left.`;
};
