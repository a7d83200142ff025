/** Everything a milestone or record can be today, as a person reads it. */
export const standings = [
  'not_started',
  'planned',
  'in_progress',
  'stated',
  'waiting',
  'returned',
  'not_met',
  'verified',
  'change_waiting',
  'expiring',
  'lapsed',
  'renewal_waiting',
  'waived',
  'covered',
  'withdrawn',
] as const;
export type Standing = (typeof standings)[number];

/** The nine shapes that mean a state; circles fill as work moves, any other shape asks somebody to act. */
export const glyphs = [
  'not-started',
  'in-progress',
  'waiting',
  'returned',
  'verified',
  'expiring',
  'lapsed',
  'waived',
  'not-met',
] as const;
export type Glyph = (typeof glyphs)[number];

export interface Words {
  word: string;
  glyph: Glyph;
}

/** The word and the shape of each state: never one without the other, never a colour alone. */
export const words: Record<Standing, Words> = {
  not_started: { word: 'Not started', glyph: 'not-started' },
  planned: { word: 'Planned', glyph: 'not-started' },
  in_progress: { word: 'In progress', glyph: 'in-progress' },
  stated: { word: 'Stated', glyph: 'in-progress' },
  waiting: { word: 'Waiting for review', glyph: 'waiting' },
  returned: { word: 'Returned', glyph: 'returned' },
  not_met: { word: 'Not met', glyph: 'not-met' },
  verified: { word: 'Verified', glyph: 'verified' },
  change_waiting: { word: 'Verified, change waiting', glyph: 'waiting' },
  expiring: { word: 'Expiring soon', glyph: 'expiring' },
  lapsed: { word: 'Lapsed', glyph: 'lapsed' },
  renewal_waiting: { word: 'Lapsed, renewal waiting', glyph: 'waiting' },
  waived: { word: 'Waived', glyph: 'waived' },
  covered: { word: 'Covered', glyph: 'verified' },
  withdrawn: { word: 'Withdrawn', glyph: 'waived' },
};

/** How a decision was known, as it is said after "Verified". */
export const knownWords = {
  document_seen: 'document seen',
  looked_up: 'looked up at the issuer',
  first_hand: 'known first-hand',
} as const;
