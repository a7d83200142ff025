import type { ConflictKind } from './conflicts.js';
import type { Without } from './propose.js';

const becauseOf: Record<ConflictKind, (mentors: number) => string> = {
  self: () => 'one is the mentee',
  blocked: (mentors) => `${mentors} ${mentors === 1 ? 'is' : 'are'} kept apart by the program`,
  paired: (mentors) => `${mentors} ${mentors === 1 ? 'mentors' : 'mentor'} them already`,
  full: (mentors) => `${mentors} ${mentors === 1 ? 'has' : 'have'} no place left`,
  forbidden: (mentors) => `${mentors} ${mentors === 1 ? 'is' : 'are'} forbidden in this round`,
  away: (mentors) => `${mentors} ${mentors === 1 ? 'is' : 'are'} away`,
  declined: (mentors) => `with ${mentors} it was declined before`,
  no_language: (mentors) => `${mentors} ${mentors === 1 ? 'has' : 'have'} no language in common`,
};

/** Why somebody is left without a mentor, in a sentence or two. */
export const withoutWords = ({ ruledOut, outrankedAt }: Without, nameOf: (id: string) => string): string => {
  const reasons = ruledOut.map(({ kind, mentors }) => becauseOf[kind](mentors)).join(', ');
  if (outrankedAt.length === 0)
    return reasons === '' ? 'The round has no mentors.' : `No mentor is possible: ${reasons}.`;
  const [best] = outrankedAt;
  const count = outrankedAt.length;
  const taken =
    count === 1
      ? `${nameOf(best!.mentor)} was possible, and is filled`
      : `${count} mentors were possible, ${nameOf(best!.mentor)} first, and all are filled`;
  const turn = Number.isFinite(best!.lowest)
    ? ` with mentees whose turn comes first (lowest ${best!.lowest}, here ${best!.turn})`
    : ' by pins';
  return `${taken}${turn}.${reasons === '' ? '' : ` Of the others ${reasons}.`}`;
};
