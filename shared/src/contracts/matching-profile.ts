import * as z from 'zod';
import { MentorProfileDraft } from './account.js';
import { Id, PersonCard, ProgramCard } from './primitives.js';

const { specialty, organisation, languages, steps, skills, about } = MentorProfileDraft.shape;

/** What a mentor says of themselves, as their mentees and the admins of their programs read it. */
export const MentorWords = z
  .object({ specialty, organisation, languages, steps, skills, about })
  .meta({ id: 'MentorWords' });
export type MentorWords = z.infer<typeof MentorWords>;

/** A mentor of a program as its admin reads them before pairing; `mentees` are those they have now as primary mentor. */
export const MentorHere = z
  .object({
    person: PersonCard,
    organisation: z.string(),
    profile: MentorWords.nullable(),
    capacity: z.int().nullable(),
    mentees: z.int(),
    /** When they are away next, or now; `until` is the last day. */
    away: z.object({ from: z.string(), until: z.string() }).nullable(),
  })
  .meta({ id: 'MentorHere' });
export type MentorHere = z.infer<typeof MentorHere>;

/** How many mentors somebody wishes for at most: each further wish weighs a third less. */
export const MOST_WISHES = 3;

/** What a mentee says for the matching of one program. `wishes` are mentors of it, the dearest first. */
export const MatchingProfileDraft = z
  .strictObject({
    organisation,
    languages,
    wishes: z
      .array(Id)
      .max(MOST_WISHES, `At most ${MOST_WISHES}.`)
      .refine((ids) => new Set(ids).size === ids.length, 'Choose each mentor once.'),
  })
  .meta({ id: 'MatchingProfileDraft' });
export type MatchingProfileDraft = z.infer<typeof MatchingProfileDraft>;

/** What one says for matching, for each program one is enrolled in. */
export const MatchingProfiles = z
  .object({
    profiles: z.array(
      z.object({ program: ProgramCard, organisation, languages, wishes: z.array(PersonCard), revision: z.int() }),
    ),
  })
  .meta({ id: 'MatchingProfiles' });
export type MatchingProfiles = z.infer<typeof MatchingProfiles>;

/** Mentors of a program one may wish for, by name; `isFull`: they have as many mentees as they say they can take. */
export const MentorsToWish = z
  .object({
    mentors: z.array(
      z.object({
        person: PersonCard,
        organisation: z.string(),
        profile: MentorWords.nullable(),
        isFull: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'MentorsToWish' });
export type MentorsToWish = z.infer<typeof MentorsToWish>;
export const MentorsToWishQuery = z.strictObject({
  search: z.string().trim().max(80).optional(),
  after: z.string().max(200).optional(),
});
export type MentorsToWishQuery = z.infer<typeof MentorsToWishQuery>;
