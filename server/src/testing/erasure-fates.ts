/**
 * What erasing somebody does to each table about people. A new table is emptied by `erase_person` unless that function names it;
 * here it says which, and `erasure.spec.ts` fails until it does and does what it says.
 *
 *  deleted  no row is left
 *  kept     for the retention period of a program, and purged after it
 *  ids      rows stay for good and hold ids, dates and states, no words of the person
 */
export const fates: Record<string, 'deleted' | 'kept' | 'ids'> = {
  access: 'ids',
  account_closing: 'ids',
  advice_dismissal: 'deleted',
  audit: 'ids',
  change_request: 'deleted',
  compact: 'deleted',
  compact_signature: 'deleted',
  credential: 'deleted',
  credit_cycle: 'deleted',
  credit_entry: 'deleted',
  draft: 'deleted',
  email: 'deleted',
  enrollment: 'kept',
  enrollment_change: 'deleted',
  enrollment_period: 'kept',
  enrollment_progress: 'deleted',
  erasure: 'ids',
  erasure_kept: 'ids',
  evidence: 'deleted',
  idempotency_key: 'deleted',
  membership: 'ids',
  mentorship: 'kept',
  mentorship_cover: 'deleted',
  mentorship_event: 'deleted',
  mentorship_pause: 'deleted',
  mentorship_proposal: 'deleted',
  note: 'deleted',
  pairing_block: 'deleted',
  plan: 'deleted',
  plan_version: 'deleted',
  portfolio: 'deleted',
  record: 'kept',
  review: 'kept',
  review_request: 'kept',
  session: 'deleted',
  submission: 'kept',
  track: 'deleted',
  version: 'kept',
  version_file: 'deleted',
  waiver: 'kept',
};
