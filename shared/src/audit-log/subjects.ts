import type { AuditKind } from '../contracts/audit-log.js';

/** What the tables of the log hold, by the kind a filter asks for. What is not named here is the program's. */
export const subjectsOf: Record<'people' | 'enrollments' | 'mentorships' | 'reviews', readonly string[]> = {
  people: ['membership', 'invitation', 'handover', 'erasure', 'erasure_kept', 'account_closing', 'announcement'],
  enrollments: ['enrollment', 'enrollment_period', 'enrollment_change', 'imported_milestone'],
  mentorships: [
    'mentorship',
    'mentorship_event',
    'mentorship_pause',
    'mentorship_cover',
    'mentorship_proposal',
    'compact',
    'compact_signature',
    'meeting',
    'meeting_event',
    'meeting_agenda',
    'meeting_note',
    'meeting_item',
    'matching_round',
    'matching_run',
    'matching_publication',
  ],
  reviews: [
    'submission',
    'review_request',
    'review',
    'note',
    'waiver',
    'plan_version',
    'record',
    'version',
    'evidence',
  ],
};

/** The kind of a subject. */
export const kindOf = (subject: string, verb: string): AuditKind => {
  if (verb === 'refuse') return 'refused';
  if (verb === 'open') return 'opened';
  const kinds = Object.entries(subjectsOf) as [AuditKind, readonly string[]][];
  return kinds.find(([, subjects]) => subjects.includes(subject))?.[0] ?? 'program';
};

export const kindWords: Record<AuditKind, string> = {
  people: 'People',
  enrollments: 'Enrollments',
  mentorships: 'Mentorships',
  reviews: 'Reviews',
  program: 'Program',
  opened: 'Records opened',
  refused: 'Refused',
};
