import { threeWay } from '../../core/keeping/three-way';
import type { Difference } from '../../ui/two-texts';
import { labels, textOf } from './part-words';
import { type Part, parts, readTyped, type TypedApplication } from './typed-application';

/** What each part says: "4 dec 2026" and "4 Dec 2026" are one day. */
const saidBy = (typed: TypedApplication): Record<Part, string> => {
  const { sent } = readTyped(typed);
  return Object.fromEntries(
    parts.map((part) => [part, JSON.stringify(part in sent ? sent[part] : typed[part])]),
  ) as Record<Part, string>;
};

export const saysTheSame = (one: TypedApplication, other: TypedApplication): boolean => {
  if (one === other) return true;
  const [here, there] = [saidBy(one), saidBy(other)];
  return parts.every((part) => here[part] === there[part]);
};

const ways = threeWay<TypedApplication>({ parts, saidBy });
export const { merged, chosen: chosenOf } = ways;

/** Of these both can stand: lists, long texts, and groups of them. */
const joined: ReadonlySet<Part> = new Set([
  'contacts',
  'documents',
  'references',
  'prepared',
  'posting',
  'letter',
  'notes',
  'research',
]);

/** The parts that both changed, as people read them. */
export const differencesOf = (
  base: TypedApplication,
  mine: TypedApplication,
  theirs: TypedApplication,
  nameOf: (document: string) => string,
): Difference[] =>
  ways.asked(base, mine, theirs).map((part) => ({
    part,
    label: labels[part],
    mine: textOf(part, mine, nameOf) || '(nothing)',
    theirs: textOf(part, theirs, nameOf) || '(nothing)',
    canBoth: joined.has(part),
  }));
