import type { AccountEnding } from '@cmio-pathway/shared/contracts/ending';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';

const counted = (n: number, one: string, many: string): string[] => (n > 0 ? [`${n} ${n === 1 ? one : many}`] : []);

/** What ends on the day an account is closed. */
export const endsWith = ({ closing }: AccountEnding): string[] => [
  'You are signed out everywhere.',
  ...counted(closing.enrollments, 'enrollment ends', 'enrollments end').map((what) => `${what} today.`),
  ...counted(closing.mentorships, 'mentorship ends', 'mentorships end').map((what) => `${what} today.`),
  ...counted(closing.memberships, 'role in a program ends', 'roles in programs end').map((what) => `${what} today.`),
  'What waits for a decision goes on waiting.',
];

/** What erasing takes away for good. */
export const erases = ({ erased }: AccountEnding): string[] => [
  'your name',
  ...counted(erased.addresses, 'e-mail address', 'e-mail addresses'),
  ...counted(erased.records, 'milestone record with every version', 'milestone records with every version'),
  ...counted(erased.files, 'file of evidence', 'files of evidence'),
  ...counted(erased.drafts, 'draft', 'drafts'),
  ...counted(erased.notes, 'note about you', 'notes about you'),
  ...counted(erased.credits, 'credit entry', 'credit entries'),
  ...counted(erased.plans, 'learning plan', 'learning plans'),
  ...counted(erased.applications, 'application with every move', 'applications with every move'),
  ...counted(erased.interviews, 'interview', 'interviews'),
  ...counted(erased.cvs, 'CV', 'CVs'),
  ...counted(erased.cvVersions, 'frozen version of a CV', 'frozen versions of a CV'),
  ...counted(erased.cvEntries, 'entry of your own for a CV', 'entries of your own for a CV'),
];

/** What stays after that, where, why, and until when. */
export const keeps = ({ kept, signed }: AccountEnding): string[] => [
  ...kept.map(
    ({ program, submissions, decisions, until }) =>
      `${program.name} keeps that you were there${
        submissions > 0
          ? `, ${counted(submissions, 'submission', 'submissions')[0]} without files and ${decisions === 1 ? '1 decision' : `${decisions} decisions`}`
          : ''
      }, until ${formatPartial(until)}: a program answers for the training it gave.`,
  ),
  ...counted(signed, 'decision', 'decisions').map(
    (what) => `${what} you signed about others, with your name and role of then: they are part of their records.`,
  ),
  'The log of changes keeps numbers in place of you.',
];

/** Why an account cannot be ended now, program by program. */
export const blocks = ({ blocked }: AccountEnding): string[] => [
  ...blocked.openWork.map(
    ({ program, mentees, requests }) =>
      `In ${program.name} ${[...counted(mentees, 'mentee', 'mentees'), ...counted(requests, 'request', 'requests')].join(' and ')} ${
        mentees + requests === 1 ? 'waits' : 'wait'
      } with you. Ask an admin to hand them over first.`,
  ),
];
