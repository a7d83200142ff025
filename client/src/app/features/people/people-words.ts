import type { Directory, DirectoryRow } from '@cmio-pathway/shared/contracts/directory';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { Glyph } from '@cmio-pathway/shared/record/words';

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const roles = { mentee: 'Mentee', mentor: 'Mentor', admin: 'Admin' } as const;

/** What somebody is here. */
export const rolesOf = ({ roles: held }: DirectoryRow): string =>
  held.map((role, at) => (at === 0 ? roles[role] : roles[role].toLowerCase())).join(' and ');

/** How somebody stands to the program: its shape, and its word. */
export const standingOf = ({ state, letter, until }: DirectoryRow): { glyph: Glyph; word: string } => {
  if (state === 'here') return { glyph: 'verified', word: 'Here' };
  if (state === 'leave') return { glyph: 'in-progress', word: 'On leave' };
  if (state === 'offered') return { glyph: 'waiting', word: 'Offered, not accepted yet' };
  if (state === 'left') return { glyph: 'waived', word: 'Left' };
  if (state === 'expired') return { glyph: 'lapsed', word: 'Invitation expired' };
  if (letter === 'failed') return { glyph: 'expiring', word: 'Letter not sent yet; it is tried again' };
  if (letter === 'unknown') return { glyph: 'expiring', word: 'Not known whether the letter was sent' };
  const invited = letter === 'sent' ? 'Invited' : 'Letter on its way';
  return { glyph: 'waiting', word: until ? `${invited}, until ${formatPartial(until.slice(0, 10))}` : invited };
};

/** The program in one sentence. */
export const findingOf = ({ mentees, mentors, withoutMentor }: Directory['counts']): string => {
  const people = `${plural(mentees, 'mentee')}, ${plural(mentors, 'mentor')}`;
  if (mentees === 0) return `${people}.`;
  if (withoutMentor === 0) return `${people}; every mentee has a mentor.`;
  return `${people}; ${plural(withoutMentor, 'mentee has', 'mentees have')} none.`;
};
