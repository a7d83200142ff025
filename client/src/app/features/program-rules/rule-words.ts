import type { OwnMilestoneDraft } from '@cmio-pathway/shared/contracts/program-rules';

type Words<Key extends string> = readonly { id: Key; words: string }[];

export const kinds: Words<OwnMilestoneDraft['kind']> = [
  { id: 'activity', words: 'Activity, met when it ends' },
  { id: 'role', words: 'Position, met by being in it' },
  { id: 'meeting', words: 'Meeting' },
  { id: 'credential', words: 'Credential, with a document' },
  { id: 'degree', words: 'Degree, with a document' },
  { id: 'exam', words: 'Exam, with a document' },
];
export const whens: Words<OwnMilestoneDraft['when']> = [
  { id: 'day', words: 'A day' },
  { id: 'period', words: 'From and until, or still in it' },
  { id: 'validity', words: 'Issued, and valid until' },
];
export const occurrences: Words<OwnMilestoneDraft['counts']> = [
  { id: 'once', words: 'Once' },
  { id: 'each_period', words: 'Again each year or cycle' },
  { id: 'held', words: 'Several, each from and until' },
  { id: 'many', words: 'Any number of times' },
];

export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
