import { TrackDraft } from '@cmio-pathway/shared/contracts/track';
import { type Track, type TrackPart, trackParts } from '@cmio-pathway/shared/pathway/tracks';

/** The four choices while they are made. Own words are kept as typed, also while another goal is chosen. */
export interface TypedTrack extends Omit<Track, 'goalWords'> {
  goalWords: string;
}

export const typedOf = ({ degree, training, board, goal, goalWords }: Track): TypedTrack => ({
  degree,
  training,
  board,
  goal,
  goalWords: goalWords ?? '',
});

/** What would be saved of it. */
export const draftOf = ({ goalWords, ...choices }: TypedTrack): TrackDraft => ({
  ...choices,
  goalWords: choices.goal === 'own' ? goalWords.trim() : null,
});

/** What is wrong with the own words; the contract says it, here and on the server. */
export const faultOf = (typed: TypedTrack): string | undefined => {
  const { error } = TrackDraft.safeParse(draftOf(typed));
  return error?.issues.find(({ path }) => path[0] === 'goalWords')?.message;
};

/** The same typed with another choice of one part; null is not chosen. */
export const withChoice = (typed: TypedTrack, part: TrackPart, choice: string | null): TypedTrack => ({
  ...typed,
  [part]: choice,
});

export const isSame = (one: Track, other: Track): boolean =>
  trackParts.every((part) => one[part] === other[part]) && one.goalWords === other.goalWords;
