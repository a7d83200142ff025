import type { RecordFact } from '../record/facts.js';

const blank: RecordFact = {
  id: 'a',
  milestone: 'workflow-problem-log',
  state: 'logged',
  when: { from: '2020', until: null, ongoing: false },
  verified: null,
  waiting: null,
  returnedAt: null,
  notMetAt: null,
  loggedAt: '2025-01-01T08:00:00Z',
  updatedAt: '2025-01-01T08:00:00Z',
  lastDecision: null,
  versions: 1,
  renews: null,
  files: 0,
};

/** A record that says only what a spec is about. */
export const aRecord = (milestone: string, facts: Partial<RecordFact> = {}): RecordFact => ({
  ...blank,
  id: milestone,
  milestone,
  ...facts,
});

/** A verified record; `verified` in `facts` narrows how long and for whom it counts. */
export const aVerified = (
  milestone: string,
  verified: Partial<RecordFact['verified'] & object> = {},
  facts: Partial<RecordFact> = {},
): RecordFact =>
  aRecord(milestone, {
    state: 'verified',
    verified: { version: 1, from: '2020-01-01', until: null, program: 'p', at: '2025-02-01T08:00:00Z', ...verified },
    ...facts,
  });

/** A record that waits for a decision. */
export const aWaiting = (
  milestone: string,
  since = '2026-11-01T08:00:00Z',
  facts: Partial<RecordFact> = {},
): RecordFact =>
  aRecord(milestone, { state: 'submitted', waiting: { since, program: 'p', reviewer: null, batch: null }, ...facts });
