import type { MatchingInput, MatchingMentee, MatchingMentor } from '../contracts/matching.js';
import { daysBetween } from '../dates/partial-date.js';
import { skills } from '../explore/skills.js';
import { mainLine, steps } from '../pathway/steps.js';

/** How well something fits, from 0 (not at all) to 1 (wholly), and why, in a sentence. */
export interface Fitting {
  value: number;
  words: string;
}

export type Part = (mentee: MatchingMentee, mentor: MatchingMentor, input: MatchingInput) => Fitting;

/** What nobody has said is neither held against somebody nor counted for them. */
const unknown = (words: string): Fitting => ({ value: 0.5, words });
const isStep = (at: number) => {
  const { title } = steps[at - 1]!;
  return `step ${at}, ${title}`;
};
const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
const skillName = (id: string) => skills.find((skill) => skill.id === id)!.title.toLowerCase();

/** The first wish is all of it, each further one a third less. */
export const asked: Part = ({ person, wishes }, mentor) => {
  const at = wishes.indexOf(mentor.person.id);
  if (at < 0) return { value: 0, words: `${person.name} has not asked for ${mentor.person.name}.` };
  const words = `${person.name} asked for ${mentor.person.name}, as wish ${at + 1}.`;
  return { value: Math.max(0, 1 - at / 3), words };
};

/** Knowing the step just before or after on the main line is half of it. */
export const step: Part = ({ person, step: at }, mentor) => {
  if (at === null) return unknown(`Where ${person.name} stands is not known.`);
  if (mentor.steps.length === 0) return unknown(`${mentor.person.name} has not said which steps they know.`);
  if (mentor.steps.includes(at))
    return { value: 1, words: `${mentor.person.name} knows ${isStep(at)}, where ${person.name} stands.` };
  const place = mainLine.indexOf(at);
  const beside = [mainLine[place + 1], mainLine[place - 1]].find(
    (one) => one !== undefined && mentor.steps.includes(one),
  );
  return place >= 0 && beside !== undefined
    ? { value: 0.5, words: `${mentor.person.name} knows ${isStep(beside)}, next to where ${person.name} stands.` }
    : { value: 0, words: `${mentor.person.name} does not name ${isStep(at)}, where ${person.name} stands.` };
};

/** The share of the skills behind that the mentor names. */
export const behind: Part = ({ person, behind: open }, mentor) => {
  if (open.length === 0) return unknown(`No skill of ${person.name} is known to be behind.`);
  if (mentor.skills.length === 0) return unknown(`${mentor.person.name} has not said which skills they teach.`);
  const shared = open.filter((one) => mentor.skills.includes(one));
  return {
    value: shared.length / open.length,
    words:
      shared.length === 0
        ? `${mentor.person.name} names none of the skills ${person.name} has most left of: ${listed(open.map(skillName))}.`
        : `${mentor.person.name} teaches ${listed(shared.map(skillName))}; ${person.name} has most left of ${listed(open.map(skillName))}.`,
  };
};

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** The languages both have said, as the mentor writes them; null: one of the two has said none. */
export const sharedLanguages = (mentee: MatchingMentee, mentor: MatchingMentor): readonly string[] | null => {
  if (mentee.languages.length === 0 || mentor.languages.length === 0) return null;
  const spoken = new Set(mentee.languages.map(plain));
  return mentor.languages.filter((one) => spoken.has(plain(one)));
};

export const language: Part = (mentee, mentor) => {
  const both = sharedLanguages(mentee, mentor);
  if (both === null) {
    const silent = mentee.languages.length === 0 ? mentee : mentor;
    return unknown(`${silent.person.name} has not said which languages they speak.`);
  }
  return both.length > 0
    ? { value: 1, words: `Both speak ${listed(both)}.` }
    : { value: 0, words: 'They have no language in common.' };
};

const halfDay = 12 * 60;

/** Hours between two clocks, the shorter way around; null: one of the two zones is not known. */
export const hoursApart = (mentee: MatchingMentee, mentor: MatchingMentor): number | null => {
  if (mentee.zone === null || mentor.zone === null) return null;
  const apart = Math.abs(mentee.zone.offset - mentor.zone.offset);
  return Math.min(apart, Math.abs(2 * halfDay - apart)) / 60;
};

/** Each hour between their clocks takes an eighth: a working day apart is nothing. */
export const zone: Part = (mentee, mentor) => {
  const hours = hoursApart(mentee, mentor);
  if (hours === null) {
    const silent = mentee.zone === null ? mentee : mentor;
    return unknown(`The time zone of ${silent.person.name} is not known.`);
  }
  const words =
    hours === 0
      ? 'Their clocks show the same time.'
      : `Their clocks are ${hours} ${hours === 1 ? 'hour' : 'hours'} apart.`;
  return { value: Math.max(0, 1 - hours / 8), words };
};

/** Null: the program wants nothing of it. */
export const organisation = (
  mentee: MatchingMentee,
  mentor: MatchingMentor,
  wants: MatchingInput['organisations'],
): Fitting | null => {
  if (wants === 'any') return null;
  if (mentee.organisation === null) return unknown(`Where ${mentee.person.name} works is not known.`);
  if (mentor.organisation === null) return unknown(`Where ${mentor.person.name} works is not known.`);
  const same = plain(mentee.organisation) === plain(mentor.organisation);
  const words = same
    ? `Both work at ${mentor.organisation}; the program wants ${wants === 'same' ? 'that' : 'somebody from elsewhere'}.`
    : `${mentor.person.name} works at ${mentor.organisation}; the program wants ${wants === 'same' ? `somebody of ${mentee.organisation}` : 'somebody from elsewhere'}.`;
  return { value: same === (wants === 'same') ? 1 : 0, words };
};

/** Places that are left now, before this round. */
export const placesLeft = ({ capacity, load }: MatchingMentor): number => Math.max(0, capacity - load);

/** The share of their places that is free. */
export const room: Part = (_, mentor) => {
  const left = placesLeft(mentor);
  const takes = mentor.capacitySaid ? '' : ', as is usual here';
  return {
    value: mentor.capacity === 0 ? 0 : left / mentor.capacity,
    words: `${mentor.person.name} has ${left} of ${mentor.capacity} places free${takes}.`,
  };
};

const longestWait = 180;

/** Who has been without a mentor for longer comes first; half a year is all of it. */
export const wait: Part = ({ person, withoutSince }, _, { on }) => {
  const days = Math.max(0, daysBetween(withoutSince, on));
  return {
    value: Math.min(1, days / longestWait),
    words: `${person.name} has been without a mentor for ${days} ${days === 1 ? 'day' : 'days'}.`,
  };
};
