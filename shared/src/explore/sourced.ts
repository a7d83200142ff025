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

/** Whether a year and more has gone by since it was read: what is shown then says to check with the issuer. Civil days. */
export const isReadLongAgo = (checkedOn: string, today: string): boolean =>
  today >= `${Number(checkedOn.slice(0, 4)) + 1}${checkedOn.slice(4)}`;
