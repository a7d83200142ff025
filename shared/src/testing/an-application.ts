import fc from 'fast-check';
import type { Application, ApplicationContent, ApplicationLine, ApplicationMove } from '../contracts/application.js';
import type { Move } from '../applications/moves.js';
import { type Place, places } from '../applications/stages.js';
import { addDays } from '../credentials/calendar.js';

/** An application with nothing but its two names, and what a spec wants otherwise. */
export const aContent = (rest: Partial<ApplicationContent> = {}): ApplicationContent => ({
  organisation: 'Grandalder Health',
  role: 'CMIO',
  rung: null,
  reportsTo: '',
  ehr: '',
  place: '',
  size: '',
  source: null,
  link: '',
  posting: '',
  closesOn: null,
  salary: null,
  next: null,
  lastContactOn: null,
  contacts: [],
  research: { mission: '', values: '', challenges: '' },
  letter: '',
  documents: [],
  references: [],
  prepared: [],
  offer: null,
  notes: '',
  ...rest,
});

/** Moves by their places, one a month from January on. */
export const monthly = (...to: Place[]): Move[] =>
  to.map((place, at) => ({ to: place, on: `2026-${String(at + 1).padStart(2, '0')}-10` }));

const aHistory = (moves: readonly Move[]): ApplicationMove[] =>
  moves
    .map((move, at) => ({ ...move, id: `m${at}`, words: '', saidAt: `${move.on}T12:00:00Z`, supersededAt: null }))
    .toReversed();

export const anApplication = (
  content: Partial<ApplicationContent> = {},
  moves: readonly Move[] = monthly('researched'),
  rest: Partial<Application> = {},
): Application => ({
  id: 'a',
  content: aContent(content),
  moves: aHistory(moves),
  interviews: [],
  files: [],
  cvVersions: [],
  shares: [],
  records: [],
  archivedAt: null,
  removedAt: null,
  revision: 1,
  createdAt: '2026-01-10T12:00:00Z',
  savedAt: '2026-01-10T12:00:00Z',
  ...rest,
});

export const anInterview = (rest: Partial<Application['interviews'][number]> = {}) => ({
  id: 'i',
  kind: 'panel' as const,
  at: '2026-05-04T15:00:00Z',
  minutes: 60,
  where: '',
  with: '',
  state: 'held' as const,
  reflection: '',
  revision: 1,
  ...rest,
});

export const aLine = (moves: readonly Move[], rest: Partial<ApplicationLine> = {}): ApplicationLine => ({
  id: 'a',
  organisation: 'Grandalder Health',
  role: 'CMIO',
  rung: 5,
  reportsTo: '',
  place: '',
  size: '',
  next: null,
  closesOn: null,
  moves: moves.map((move) => ({ ...move, words: '' })),
  lastContactOn: null,
  interviewAt: null,
  archivedAt: null,
  readers: 0,
  revision: 1,
  createdAt: '2026-01-10T12:00:00Z',
  ...rest,
});

export const anyPlace = fc.constantFrom(...places);
/** A day of the first weeks of 2026: few, so that several things fall on one. */
export const anyDay = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-01-01', days));
export const anyMoves: fc.Arbitrary<Move[]> = fc
  .array(fc.record({ to: anyPlace, on: anyDay }), { minLength: 1, maxLength: 12 })
  .map((moves) => moves.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
