import type { MatchingInput, MatchingMentee, MatchingMentor } from '../contracts/matching.js';
import { asked, behind, type Fitting, language, organisation, room, step, wait, zone } from './parts.js';

/** What each part weighs: for the mentee, who chooses among mentors, and for the mentor, who takes mentees in turn. */
export const partWeights = {
  asked: { title: 'Asked for', mentee: 20, mentor: 15 },
  step: { title: 'Current step', mentee: 25, mentor: 25 },
  behind: { title: 'Skills behind', mentee: 20, mentor: 20 },
  language: { title: 'Language', mentee: 10, mentor: 0 },
  zone: { title: 'Time zone', mentee: 10, mentor: 10 },
  organisation: { title: 'Organisation', mentee: 5, mentor: 0 },
  room: { title: 'Free places', mentee: 10, mentor: 0 },
  wait: { title: 'Without a mentor', mentee: 0, mentor: 30 },
} as const;
export type PartId = keyof typeof partWeights;

/** `points` is the value times the weight, as a whole number: what it adds to the score. */
export interface ScorePart extends Fitting {
  part: PartId;
  title: string;
  weight: number;
  points: number;
}

/** A score and all it is made of: the points add up to it, and nothing else does. */
export interface Score {
  score: number;
  /** The score if every part fitted wholly. */
  of: number;
  parts: readonly ScorePart[];
}

export interface Fit {
  /** How well the mentor serves the mentee. */
  forMentee: Score;
  /** Where the mentee stands in the mentor's turn. */
  forMentor: Score;
}

/** How well two fit, seen from either side. */
export const fitOf = (mentee: MatchingMentee, mentor: MatchingMentor, input: MatchingInput): Fit => {
  const wanted = organisation(mentee, mentor, input.organisations);
  const found: [PartId, Fitting][] = [
    ['asked', asked(mentee, mentor, input)],
    ['step', step(mentee, mentor, input)],
    ['behind', behind(mentee, mentor, input)],
    ['language', language(mentee, mentor, input)],
    ['zone', zone(mentee, mentor, input)],
    ...(wanted === null ? [] : [['organisation', wanted] as [PartId, Fitting]]),
    ['room', room(mentee, mentor, input)],
    ['wait', wait(mentee, mentor, input)],
  ];
  return { forMentee: scoreOf(found, 'mentee'), forMentor: scoreOf(found, 'mentor') };
};

const scoreOf = (found: readonly [PartId, Fitting][], side: 'mentee' | 'mentor'): Score => {
  const parts = found
    .map(([part, { value, words }]): ScorePart => {
      const { title, [side]: weight } = partWeights[part];
      return { part, title, value, weight, points: Math.round(value * weight), words };
    })
    .filter(({ weight }) => weight > 0);
  return {
    score: parts.reduce((sum, { points }) => sum + points, 0),
    of: parts.reduce((sum, { weight }) => sum + weight, 0),
    parts,
  };
};
