import type { MatchingInput, MatchingMentee, MatchingMentor } from '../contracts/matching.js';

const capital = (id: string) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) });

/** A mentee of a round who says only what a spec is about. */
export const aMentee = (id: string, facts: Partial<MatchingMentee> = {}): MatchingMentee => ({
  person: capital(id),
  cohort: null,
  step: null,
  behind: [],
  languages: [],
  zone: null,
  organisation: null,
  withoutSince: '2026-11-23',
  wishes: [],
  mentors: [],
  declined: [],
  ...facts,
});

/** A mentor of a round with one place, who says only what a spec is about. */
export const aMentor = (id: string, facts: Partial<MatchingMentor> = {}): MatchingMentor => ({
  person: capital(id),
  organisation: null,
  languages: [],
  zone: null,
  steps: [],
  skills: [],
  capacity: 1,
  capacitySaid: true,
  load: 0,
  away: null,
  ...facts,
});

export const aRound = (
  mentees: MatchingMentee[],
  mentors: MatchingMentor[],
  facts: Partial<MatchingInput> = {},
): MatchingInput => ({ on: '2026-11-23', organisations: 'any', mentees, mentors, blocked: [], ...facts });
