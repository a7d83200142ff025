import type { Certainty } from '../../pathway/model.js';

/** A rule or a figure around a milestone that no calculation needs, with where it was read; null is our own word. */
export interface Condition {
  text: string;
  certainty: Certainty;
  source: string | null;
}

/** What a milestone is, in two or three sentences, and what has to be known beside its facts. */
export interface About {
  what: string;
  conditions: readonly Condition[];
}

export const says = (what: string, ...conditions: readonly Condition[]): About => ({ what, conditions });
export const official = (source: string, text: string): Condition => ({ text, certainty: 'official', source });
export const secondary = (source: string, text: string): Condition => ({ text, certainty: 'secondary', source });
export const unverified = (text: string): Condition => ({ text, certainty: 'unverified', source: null });
