import { isClosing, type Place, placeWords, stages } from './stages.js';

/** What to ask before a move that is possible and not what usually happens, in a sentence; null for one that is. */
export const unusualMove = (from: Place, to: Place): string | null => {
  if (from === to) return `It stands at “${placeWords[to]}” already.`;
  if (isClosing(from))
    return isClosing(to)
      ? `It was closed already: ${placeWords[from].toLowerCase()}.`
      : `It was closed: ${placeWords[from].toLowerCase()}. This takes it up again.`;
  if (from === 'appointed')
    return 'You were appointed there. A post that ends is no move: this says that it never was.';
  if (isClosing(to)) return unusualClosing(stages.indexOf(from), to);
  const [stood, goes] = [stages.indexOf(from), stages.indexOf(to)];
  if (goes < stood)
    return `This goes back from “${placeWords[from]}”. If it never was there, correct or take back that move instead.`;
  if (goes - stood > 2)
    return `This passes ${goes - stood - 1} stages at once. They count as reached; moves of their own can be added.`;
  return null;
};

/** Only who has applied is not selected, and only an offer is declined. */
const unusualClosing = (stood: number, to: Place): string | null => {
  const [applied, offer] = [stages.indexOf('applied'), stages.indexOf('offer')];
  if (to === 'not_selected' && stood < applied) return 'You have not applied there yet.';
  if (to === 'not_selected' && stood === offer) return 'They had made an offer. Did they take it back?';
  if (to === 'declined' && stood < offer) return 'There was no offer to decline. Did you withdraw?';
  return null;
};

/** Whether a move is asked about first. Every move is possible. */
export const isUnusual = (from: Place, to: Place): boolean => unusualMove(from, to) !== null;
