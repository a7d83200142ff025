import type { AuditEntry } from '../contracts/audit-log.js';

type Said = Pick<AuditEntry, 'subject' | 'verb' | 'changed'>;
/** What happened, where a certain column says so; the first that fits. */
type Rule = [has: string | null, words: string];

const made: Record<string, Rule[]> = {
  account_closing: [[null, 'Closed an account']],
  announcement: [[null, 'Announced an offer or an appointment']],
  cohort: [[null, 'Added a cohort']],
  compact: [[null, 'Proposed a compact']],
  compact_signature: [[null, 'Signed a compact']],
  enrollment: [[null, 'Offered a place in the program']],
  enrollment_change: [[null, 'Changed an enrollment']],
  enrollment_period: [[null, 'Set a stretch of training or leave']],
  erasure: [[null, 'Erased a person']],
  erasure_kept: [[null, 'Kept what the program may keep of an erased person']],
  evidence: [[null, 'Added a file of evidence']],
  handover: [[null, 'Handed over the mentees of a mentor']],
  import: [[null, 'Started an import']],
  imported_milestone: [[null, 'Imported a milestone']],
  invitation: [[null, 'Invited somebody']],
  matching_publication: [[null, 'Published a round of matching']],
  matching_round: [[null, 'Made a round of matching']],
  matching_run: [[null, 'Ran a round of matching']],
  meeting: [[null, 'Proposed a meeting']],
  meeting_agenda: [[null, 'Set the agenda of a meeting']],
  meeting_event: [[null, 'Answered, moved or held a meeting']],
  meeting_item: [[null, 'Noted an action of a meeting']],
  meeting_note: [[null, 'Wrote a note of a meeting']],
  membership: [[null, 'Made somebody a mentor or an admin']],
  mentorship: [
    ['covers_for', 'Let a mentor stand in'],
    [null, 'Paired a mentee with a mentor'],
  ],
  mentorship_cover: [[null, 'Arranged who stands in for a mentor']],
  mentorship_event: [[null, 'Acted on a mentorship']],
  mentorship_pause: [[null, 'Paused a mentorship']],
  mentorship_proposal: [[null, 'Proposed a mentorship']],
  note: [[null, 'Wrote a note']],
  plan_version: [[null, 'Proposed a learning plan']],
  program: [[null, 'Started the program']],
  program_closing: [[null, 'Set the day on which a way closes']],
  program_milestone: [[null, 'Added a milestone of the program']],
  program_requirement: [[null, 'Required an optional milestone']],
  record: [[null, 'Logged a milestone']],
  review: [[null, 'Decided on a milestone']],
  review_request: [[null, 'Asked for a review']],
  submission: [[null, 'Submitted a milestone']],
  version: [[null, 'Wrote a version of a milestone']],
  waiver: [[null, 'Waived a milestone']],
};

const changed: Record<string, Rule[]> = {
  account_closing: [[null, 'Opened an account again']],
  announcement: [[null, 'Took back what was announced']],
  cohort: [[null, 'Changed a cohort']],
  compact: [[null, 'Changed a compact']],
  enrollment: [
    ['ended_at', 'Ended an enrollment'],
    ['accepted_at', 'Accepted a place in the program'],
    [null, 'Changed an enrollment'],
  ],
  enrollment_period: [
    ['superseded_at', 'Corrected a stretch of training or leave'],
    [null, 'Changed an enrollment'],
  ],
  evidence: [[null, 'Took back a file of evidence']],
  import: [
    ['undone_at', 'Undid an import'],
    [null, 'Went on with an import'],
  ],
  invitation: [
    ['accepted_at', 'Accepted an invitation'],
    ['revoked_at', 'Took back an invitation'],
    [null, 'Renewed an invitation'],
  ],
  matching_publication: [[null, 'Took back what a round of matching had proposed']],
  meeting: [
    ['held_at', 'Held a meeting'],
    [null, 'Changed a meeting'],
  ],
  meeting_item: [[null, 'Changed an action of a meeting']],
  membership: [
    ['superseded_at', 'Ended or corrected a membership'],
    [null, 'Changed a membership'],
  ],
  mentorship: [
    ['superseded_at', 'Ended or corrected a mentorship'],
    [null, 'Changed a mentorship'],
  ],
  mentorship_cover: [[null, 'Ended that somebody stands in']],
  mentorship_event: [[null, 'Took back an act on a mentorship']],
  mentorship_pause: [[null, 'Ended the pause of a mentorship']],
  mentorship_proposal: [
    ['closed_as', 'Closed a proposal of a mentorship'],
    [null, 'Agreed to a proposal of a mentorship'],
  ],
  plan_version: [[null, 'Answered a learning plan']],
  program: [[null, 'Changed the settings of the program']],
  program_closing: [[null, 'Changed the day on which a way closes']],
  program_milestone: [
    ['retired_at', 'Retired or restored a milestone of the program'],
    [null, 'Changed a milestone of the program'],
  ],
  program_requirement: [[null, 'Changed which optional milestones are required']],
  record: [
    ['state', 'Moved a milestone on'],
    [null, 'Changed a milestone'],
  ],
  review_request: [
    ['closed_at', 'Closed a request for review'],
    ['reviewer_id', 'Gave a review to somebody'],
    [null, 'Changed a request for review'],
  ],
  waiver: [[null, 'Asked again for a waived milestone']],
};

const plain = (subject: string) => subject.replaceAll('_', ' ');

/** What an entry of the log says happened, without who and when. */
export const auditWords = ({ subject, verb, changed: set }: Said): string => {
  if (verb === 'open') return 'Opened a record';
  if (verb === 'refuse') return 'Tried something that was refused';
  if (verb === 'delete') return `Removed: ${plain(subject)}`;
  const rules = (verb === 'insert' ? made : changed)[subject] ?? [];
  const fits = rules.find(([has]) => has === null || (set[has] ?? null) !== null);
  return fits?.[1] ?? `${verb === 'insert' ? 'Added' : 'Changed'}: ${plain(subject)}`;
};
