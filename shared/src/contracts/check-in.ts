import * as z from 'zod';
import { Id, PersonCard, ProgramCard, Revision } from './primitives.js';
import { Side } from './meeting.js';

/** 1 not at all, 2 hardly, 3 mostly, 4 fully. */
const Degree = z.int().min(1, 'Choose an answer.').max(4, 'Choose an answer.');

const answers = {
  /** We meet often enough. */
  rhythm: Degree,
  /** I can say openly what is on my mind. */
  openness: Degree,
  /** It helps with where the mentee wants to go. */
  help: Degree,
  words: z.string().trim().max(2000, 'Use at most 2,000 characters.'),
  /** With this the program's admins read the words; without it nobody does. */
  wantsToTalk: z.boolean(),
};

/** How a mentorship goes, said by one side for themselves, over the revision that was read (0: not answered yet). */
export const CheckInAnswer = z
  .strictObject({ program: Id, mentee: Id, mentor: Id, ...answers })
  .meta({ id: 'CheckInAnswer' });
export type CheckInAnswer = z.infer<typeof CheckInAnswer>;

/** A mentorship the reader is asked about in this half of the year; at most 200 at once. */
export const CheckIn = z
  .object({
    side: Side,
    program: ProgramCard,
    mentee: PersonCard,
    mentor: PersonCard,
    answer: z.object({ ...answers, answeredAt: z.string() }).nullable(),
    revision: Revision,
  })
  .meta({ id: 'CheckIn' });
export type CheckIn = z.infer<typeof CheckIn>;
export const CheckIns = z.object({ half: z.string(), checkIns: z.array(CheckIn) }).meta({ id: 'CheckIns' });
export type CheckIns = z.infer<typeof CheckIns>;

export const CheckInSaved = z.object({ revision: Revision }).meta({ id: 'CheckInSaved' });
export type CheckInSaved = z.infer<typeof CheckInSaved>;

/** Of which half ('2026-1'; without it the running one), by name; `talk` where somebody asks to talk. */
export const CheckInsQuery = z.strictObject({
  half: z
    .string()
    .regex(/^20\d\d-[12]$/, 'Write a half of a year, as 2026-1.')
    .optional(),
  talk: z.literal('yes').optional(),
  search: z.string().trim().max(80).optional(),
  after: z.string().max(400).optional(),
});
export type CheckInsQuery = z.infer<typeof CheckInsQuery>;

/** `talk`: what was written by who asks to talk; null when they do not. */
const Seen = z.object({ answeredAt: z.string(), talk: z.string().nullable() }).nullable();

/** What the admins of a program learn of check-ins. */
export const CheckInsSeen = z
  .object({
    half: z.string(),
    total: z.int(),
    answered: z.int(),
    talk: z.int(),
    checkIns: z.array(z.object({ mentee: PersonCard, mentor: PersonCard, byMentee: Seen, byMentor: Seen })),
    next: z.string().nullable(),
  })
  .meta({ id: 'CheckInsSeen' });
export type CheckInsSeen = z.infer<typeof CheckInsSeen>;
