import { daysBetween } from '../dates/partial-date.js';
import type { RecordFact } from './facts.js';
import type { Standing } from './words.js';

/** Days before its end from which a credential counts as expiring soon. */
export const EXPIRING_DAYS = 90;

/** What one record is on a civil day. What needs somebody's act comes before what merely counts. */
export const recordStanding = (record: RecordFact, today: string): Standing => {
  if (record.state === 'withdrawn') return 'withdrawn';
  if (record.state === 'returned') return 'returned';
  if (record.state === 'submitted') return record.verified ? 'change_waiting' : 'waiting';
  if (record.verified) return credentialStanding(record.verified.until, today);
  if (record.state === 'not_met') return 'not_met';
  return record.when?.ongoing ? 'in_progress' : 'stated';
};

const credentialStanding = (until: string | null, today: string): Standing => {
  if (until === null) return 'verified';
  const left = daysBetween(today, until);
  return left < 0 ? 'lapsed' : left <= EXPIRING_DAYS ? 'expiring' : 'verified';
};

/** Of several records of one milestone, the one that says most: what counts, then what asks for somebody, then what is begun. */
const rank: readonly Standing[] = ['verified', 'change_waiting', 'expiring', 'lapsed', 'returned', 'waiting', 'not_met', 'in_progress', 'stated', 'withdrawn'];

/** The standing that speaks for several. */
export const strongest = (found: readonly Standing[]): Standing | undefined => rank.find(standing => found.includes(standing));
