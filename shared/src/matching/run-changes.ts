import type { MatchingPair } from '../contracts/matching.js';
import { by } from './propose.js';

/** What is different for one mentee between two results; null is nobody. */
export interface RunChange {
  mentee: string;
  before: string | null;
  after: string | null;
}

/** For whom two results differ, by mentee. */
export const runChanges = (before: readonly MatchingPair[], after: readonly MatchingPair[]): readonly RunChange[] => {
  const [had, has] = [before, after].map((pairs) => new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor])));
  return [...new Set([...had!.keys(), ...has!.keys()])]
    .map((mentee) => ({ mentee, before: had!.get(mentee) ?? null, after: has!.get(mentee) ?? null }))
    .filter((change) => change.before !== change.after)
    .toSorted((one, other) => by(one.mentee, other.mentee));
};

/** A change in a sentence: what it was, and what it is now. */
export const changeWords = ({ mentee, before, after }: RunChange, nameOf: (id: string) => string): string => {
  const who = nameOf(mentee);
  if (after === null) return `${who} is left without a mentor; before it was ${nameOf(before!)}.`;
  return before === null
    ? `${who} now has ${nameOf(after)}; before there was nobody.`
    : `${who} now has ${nameOf(after)} instead of ${nameOf(before)}.`;
};
