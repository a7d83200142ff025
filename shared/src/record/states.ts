/** What is stored of a record. What a person reads is computed from it by `standing`. */
export const storedStates = ['logged', 'submitted', 'returned', 'verified', 'not_met', 'withdrawn'] as const;
export type StoredState = (typeof storedStates)[number];

export const acts = [
  'submit',
  'withdraw',
  'approve',
  'return',
  'not_met',
  'undo',
  'pull',
  'retract',
  'restore',
] as const;
export type Act = (typeof acts)[number];

/** Whose move it is. */
export type Mover = 'mentee' | 'reviewer';

interface Move {
  from: readonly StoredState[];
  act: Act;
  /** `before`: what the record was when it was submitted. `same`: it stays what it is. */
  to: StoredState | 'before' | 'same';
  who: Mover;
}

/** Every move there is; what is not in this table is refused. */
export const moves: readonly Move[] = [
  // A change to what is verified is submitted as well; the approved version counts until it is decided.
  { from: ['logged', 'returned', 'not_met', 'verified'], act: 'submit', to: 'submitted', who: 'mentee' },
  { from: ['submitted'], act: 'withdraw', to: 'before', who: 'mentee' },
  { from: ['submitted'], act: 'approve', to: 'verified', who: 'reviewer' },
  { from: ['submitted'], act: 'return', to: 'returned', who: 'reviewer' },
  { from: ['submitted'], act: 'not_met', to: 'not_met', who: 'reviewer' },
  { from: ['verified', 'returned', 'not_met'], act: 'undo', to: 'submitted', who: 'reviewer' },
  // Evidence taken back: what rested on it is stated again. An earlier version may count in any other state; there only the counting ends.
  { from: ['verified'], act: 'pull', to: 'logged', who: 'mentee' },
  { from: ['logged', 'submitted', 'returned', 'not_met', 'withdrawn'], act: 'pull', to: 'same', who: 'mentee' },
  { from: ['logged', 'returned', 'not_met'], act: 'retract', to: 'withdrawn', who: 'mentee' },
  { from: ['withdrawn'], act: 'restore', to: 'logged', who: 'mentee' },
];

/** The state an act leads to; null when the act is refused in this state. `before` is what was stored when it was submitted. */
export const move = (from: StoredState, act: Act, before: StoredState | null = null): StoredState | null => {
  const found = moves.find((candidate) => candidate.act === act && candidate.from.includes(from));
  if (!found) return null;
  if (found.to === 'same') return from;
  return found.to === 'before' ? (before ?? 'logged') : found.to;
};
