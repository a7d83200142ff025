import type { Sourced } from './sourced.js';

/** A place where the article is wrong, out of date or vague, and what was found instead. */
export interface Correction extends Sourced {
  /** 1 to 25. */
  number: number;
  topic: string;
  articleSays: string;
  right: string;
  /** What is still open about it. */
  doubt: string | null;
}
