import type { Certainty } from '../pathway/model.js';
import type { Source } from './source.js';

/** Where a fact comes from, how sure it is, and when that was read. */
export interface Sourced {
  sources: readonly Source[];
  certainty: Certainty;
  /** The civil day. */
  checkedOn: string;
}

/** What was read for the first version; a fact that is read again carries a day of its own. */
const READ_ON = '2026-11-23';

export const sourced = (certainty: Certainty, ...sources: readonly Source[]): Sourced => ({
  sources,
  certainty,
  checkedOn: READ_ON,
});
