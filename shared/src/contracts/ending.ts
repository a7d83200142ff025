import * as z from 'zod';
import { AdminCandidate } from './admin.js';
import { CivilDate, ProgramCard } from './primitives.js';

const Count = z.int().min(0);

/** What closing or erasing one's account would do today: what ends, what is erased, what a program keeps and until when, what forbids it. */
export const AccountEnding = z
  .object({
    /** `until`: the last day on which signing in opens a closed account again. */
    closing: z.object({ until: CivilDate, enrollments: Count, mentorships: Count, memberships: Count }),
    erased: z.object({
      addresses: Count,
      records: Count,
      files: Count,
      drafts: Count,
      notes: Count,
      credits: Count,
      plans: Count,
      applications: Count,
      interviews: Count,
      cvs: Count,
      cvVersions: Count,
      cvEntries: Count,
    }),
    kept: z.array(z.object({ program: ProgramCard, submissions: Count, decisions: Count, until: CivilDate })),
    /** Decisions this person signed about others: they keep the name and the role of then. */
    signed: Count,
    blocked: z.object({
      /** With some of those who could be appointed first. */
      lastAdmin: z.array(z.object({ ...ProgramCard.shape, candidates: z.array(AdminCandidate) })),
      openWork: z.array(z.object({ program: ProgramCard, mentees: Count, requests: Count })),
    }),
  })
  .meta({ id: 'AccountEnding' });
export type AccountEnding = z.infer<typeof AccountEnding>;

/** The password once more, before what somebody else at an open screen must not do. */
export const PasswordAgain = z
  .strictObject({ password: z.string().min(1, 'Write your password.').max(200) })
  .meta({ id: 'PasswordAgain' });
export type PasswordAgain = z.infer<typeof PasswordAgain>;
