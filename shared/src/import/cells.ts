import type { InvitedRole } from '../contracts/session.js';
import { headOf } from './columns.js';

const roles: Record<InvitedRole, readonly string[]> = {
  mentee: ['mentee', 'mentees', 'fellow', 'trainee', 'resident', 'student', 'learner', 'participant', 'protege'],
  mentor: ['mentor', 'mentors', 'faculty', 'supervisor', 'advisor', 'adviser', 'coach', 'preceptor', 'attending'],
  admin: [
    'admin',
    'programadmin',
    'administrator',
    'programadministrator',
    'coordinator',
    'programcoordinator',
    'director',
    'programdirector',
  ],
};

/** The role a cell names; null for what is none. */
export const readRole = (typed: string): InvitedRole | null => {
  const word = headOf(typed);
  return (Object.keys(roles) as InvitedRole[]).find((role) => roles[role].includes(word)) ?? null;
};

const yes = ['yes', 'y', 'true', '1', 'x', 'primary', 'main', 'first'];
const no = ['no', 'n', 'false', '0', 'further', 'secondary', 'second', 'other', 'additional'];

/** Yes or no as people write it; null for what is neither. */
export const readYesNo = (typed: string): boolean | null => {
  const word = headOf(typed);
  return yes.includes(word) ? true : no.includes(word) ? false : null;
};

/** A full-time share above 0 and up to 1, from `0.8`, `0,8`, `80 %`, `80` or `full time`; null for what is none. */
export const readFraction = (typed: string): number | null => {
  const text = typed.trim().toLowerCase();
  if (['fulltime', 'full'].includes(headOf(text))) return 1;
  const match = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(%|fte|percent)?$/.exec(text);
  if (!match) return null;
  const number = Number(match[1]!.replace(',', '.'));
  const share =
    match[2] === '%' || match[2] === 'percent' || (match[2] === undefined && number > 1) ? number / 100 : number;
  const rounded = Math.round(share * 1000) / 1000;
  return rounded > 0 && rounded <= 1 ? rounded : null;
};

/** Whether a cell says that something goes on. */
export const isOngoing = (typed: string): boolean =>
  ['present', 'ongoing', 'now', 'current', 'today', 'still', 'stillinit', 'continuing', 'todate'].includes(
    headOf(typed),
  );
