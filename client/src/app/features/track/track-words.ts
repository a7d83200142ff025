import type { TrackDifference } from '@cmio-pathway/shared/pathway/track-difference';
import { chosen, goalOf, type Track, type TrackPart, trackParts } from '@cmio-pathway/shared/pathway/tracks';

export const questions: Record<TrackPart, string> = {
  degree: 'Which degree do you have, or are you working for?',
  training: 'How do you train in informatics?',
  board: 'Which certification in informatics do you aim for?',
  goal: 'What is the post you aim at called?',
};

export const partWords: Record<TrackPart, string> = {
  degree: 'Degree',
  training: 'Training',
  board: 'Certification',
  goal: 'Goal',
};

/** A choice in words. */
export const choiceWords = (track: Track, part: TrackPart): string =>
  (part === 'goal' && track.goal ? goalOf(track).title : chosen(track, part)?.title) ?? 'Not chosen yet';

/** The finding of the page: what is saved. */
export const trackSentence = (track: Track): string => {
  const made = trackParts.filter((part) => track[part] !== null).map((part) => choiceWords(track, part));
  return made.length === 0 ? 'Nothing chosen yet: you are on the common way.' : `Your track: ${made.join(', ')}.`;
};

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;

/** What a difference comes to, for who hears it while choosing. */
export const differenceSentence = ({ became, goal, stays }: TrackDifference): string => {
  const { required, one_of: oneOf, required_when: when, optional, left_out: leftOut } = became;
  const counts = [
    counted(required.length, 'becomes required', 'become required'),
    counted(oneOf.length, 'becomes one of several routes', 'become one of several routes'),
    counted(when.length, 'is required of whoever holds another', 'are required of whoever holds another'),
    counted(optional.length, 'becomes optional', 'become optional'),
    counted(leftOut.length, 'is left out', 'are left out'),
    counted(stays.length, 'of these stays on your record', 'of these stay on your record'),
    goal ? `the goal is ${goal.after}` : '',
  ].filter(Boolean);
  return counts.length === 0 ? 'No milestone changes.' : `Against what is saved: ${counts.join(', ')}.`;
};
