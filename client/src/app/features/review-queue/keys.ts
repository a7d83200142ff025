import type { Decision } from '@cmio-pathway/shared/contracts/content';
import type { DecisionDraft } from './decision';

export type KeyAct = Decision | 'next' | 'previous' | 'undo' | 'keys' | 'send';

const letters: Readonly<Record<string, KeyAct>> = {
  a: 'approved',
  r: 'returned',
  n: 'not_met',
  j: 'next',
  k: 'previous',
  z: 'undo',
  '?': 'keys',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key does: single letters act outside of fields and while they are switched on; Ctrl Enter sends from within one. */
export const actOf = ({ key, ctrlKey, metaKey, altKey }: Pressed, isInField: boolean, isOn: boolean): KeyAct | null => {
  if (ctrlKey || metaKey) return key === 'Enter' && isInField && !altKey ? 'send' : null;
  return isInField || altKey || !isOn ? null : (letters[key.toLowerCase()] ?? null);
};

/** What Ctrl Enter sends: the decision that was begun; without one, only an approval whose ground is chosen. */
export const begun = (intent: Decision | null, { how }: DecisionDraft): Decision | null =>
  intent ?? (how ? 'approved' : null);
