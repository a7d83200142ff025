import type { PlannedDay } from '../clock/plan-clock.js';
import type { Way } from '../pathway/way.js';
import type { StoredState } from './states.js';

/** What is known of one record: facts alone, from which `standing` computes what is so today. Instants are ISO 8601. */
export interface RecordFact {
  id: string;
  milestone: string;
  state: StoredState;
  when: { from: string; until: string | null; ongoing: boolean } | null;
  /** The version that counts, and the civil days between which it does; it stays while a change waits. */
  verified: { version: number; from: string; until: string | null; program: string | null; at: string } | null;
  waiting: {
    since: string;
    program: string | null;
    reviewer: { id: string; name: string } | null;
    batch: string | null;
  } | null;
  returnedAt: string | null;
  notMetAt: string | null;
  loggedAt: string;
  updatedAt: string;
  lastDecision: {
    decision: 'approved' | 'returned' | 'not_met';
    at: string;
    by: string;
    known: string | null;
    note: string;
  } | null;
  versions: number;
  renews: string | null;
  files: number;
  /** Only of one's own: set where only oneself sees it, and beside oneself the program it was submitted to. */
  confined?: { to: string | null } | null | undefined;
}

/** A milestone of the learning plan and its day. */
export interface Planned extends PlannedDay {
  milestone: string;
}

/** Everything that somebody's way is computed from. */
export interface JourneyFacts {
  records: readonly RecordFact[];
  /** The common way unless said. */
  way?: Way;
  drafts?: readonly { milestone: string | null }[];
  /** What the learning plan has a day for. */
  planned?: readonly Planned[];
  /** Whether a verified record counts for whoever asks; all do on the person's own journey. */
  counts?: (record: RecordFact) => boolean;
}
