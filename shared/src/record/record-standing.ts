import { type End, ownEndOf } from '../credentials/own-end.js';
import { daysBetween } from '../dates/partial-date.js';
import { commonWay, type Way } from '../pathway/way.js';
import type { RecordFact } from './facts.js';
import type { StoredState } from './states.js';
import type { Standing } from './words.js';

/** Days before its end from which a credential counts as expiring soon. */
export const EXPIRING_DAYS = 90;

const unsettled: ReadonlySet<StoredState> = new Set(['withdrawn', 'returned', 'not_met']);

/**
 * Whether somebody says that it is done, and nobody has answered that it is not yet. What is still going on is not done, except a
 * position, which is met by being in it.
 */
export const saysDone = ({ state, when, milestone }: RecordFact, way: Pick<Way, 'milestone'> = commonWay): boolean =>
  !unsettled.has(state) && (!when?.ongoing || way.milestone(milestone)?.kind === 'role');

/**
 * What one record is on a civil day. What needs somebody's act comes before what merely counts. `end` is when it ends with all that it
 * rests on; its own term alone unless given.
 */
export const recordStanding = (
  record: RecordFact,
  today: string,
  way: Pick<Way, 'milestone'> = commonWay,
  end: End = ownEndOf(way.milestone(record.milestone), record, today),
): Standing => {
  if (record.state === 'withdrawn') return 'withdrawn';
  if (record.state === 'returned') return 'returned';
  const verified = record.verified && credentialStanding(end, today);
  if (record.state === 'submitted')
    return !verified ? 'waiting' : verified === 'lapsed' ? 'renewal_waiting' : 'change_waiting';
  if (verified) return verified;
  if (record.state === 'not_met') return 'not_met';
  return saysDone(record, way) ? 'stated' : 'in_progress';
};

const credentialStanding = ({ due, last }: End, today: string): Standing => {
  if (last !== null && last < today) return 'lapsed';
  return due !== null && daysBetween(today, due) <= EXPIRING_DAYS ? 'expiring' : 'verified';
};

/** Of several records of one milestone, the one that says most: what counts or did, then what asks for somebody, then what is begun. */
const rank: readonly Standing[] = [
  'verified',
  'change_waiting',
  'expiring',
  'renewal_waiting',
  'lapsed',
  'returned',
  'waiting',
  'stated',
  'in_progress',
  'not_met',
  'withdrawn',
];

/** The standing that speaks for several. */
export const strongest = (found: readonly Standing[]): Standing | undefined =>
  rank.find((standing) => found.includes(standing));
