import * as z from 'zod';
import { Revision } from './primitives.js';

const choices = {
  degree: z.enum(['md', 'do', 'abroad', 'bs_md', 'none']).nullable(),
  training: z.enum(['fellowship', 'masters', 'certificate', 'practice']).nullable(),
  board: z.enum(['clinical_informatics', 'ahic', 'none']).nullable(),
  goal: z.enum(['cmio', 'chio', 'ccio', 'cnio', 'own']).nullable(),
};

/** The four choices of a person's way as they stand; `Track` in pathway/tracks.ts with its revision. All null, revision 0: nothing chosen yet. */
export const ChosenTrack = z
  .object({ ...choices, goalWords: z.string().nullable(), revision: Revision })
  .meta({ id: 'ChosenTrack' });
export type ChosenTrack = z.infer<typeof ChosenTrack>;

/** The choices as they shall stand; what is null is not chosen. */
export const TrackDraft = z
  .strictObject({
    ...choices,
    goalWords: z.string().trim().min(1, 'Say what you aim at.').max(60, 'A goal has at most 60 characters.').nullable(),
  })
  .refine(({ goal, goalWords }) => goal === 'own' || goalWords === null, {
    path: ['goalWords'],
    message: 'Own words belong to a goal in your own words.',
  })
  .refine(({ goal, goalWords }) => goal !== 'own' || goalWords !== null, {
    path: ['goalWords'],
    message: 'Say what you aim at.',
  })
  .meta({ id: 'TrackDraft' });
export type TrackDraft = z.infer<typeof TrackDraft>;
