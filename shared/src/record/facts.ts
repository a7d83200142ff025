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
}
