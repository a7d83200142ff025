import { describe, expect, it } from '@jest/globals';
import { knownAllowed, mayAmend, mayReview, mayUndo, mayWaive, UNDO_MS } from './policy.js';

describe('mayReview', () => {
  it.each([
    ['mentor', 'grace', 'lin', true],
    ['mentor', 'lin', 'lin', false],
    ['admin', 'otto', 'lin', false],
    ['self', 'lin', 'lin', false],
    ['', 'grace', 'lin', false],
  ])('as %s, %s on the record of %s: %s', (capacity, id, personId, may) => {
    expect(mayReview({ id, capacity }, { personId })).toBe(may);
  });
});

describe('mayWaive', () => {
  it.each([
    ['admin', 'otto', 'lin', false, true],
    ['admin', 'nora', 'nora', true, false],
    ['mentor', 'grace', 'lin', false, false],
    ['mentor', 'grace', 'lin', true, true],
    ['mentor', 'grace', 'grace', true, false],
    ['self', 'lin', 'lin', true, false],
  ])('as %s, %s for %s, where mentors may is %s: %s', (capacity, id, person, mentors, may) => {
    expect(mayWaive({ id, capacity }, person, mentors)).toBe(may);
  });
});

describe('mayAmend', () => {
  it('is for who decided, and nobody else', () => {
    expect(mayAmend({ id: 'grace', capacity: 'mentor' }, { reviewerId: 'grace' })).toBe(true);
    expect(mayAmend({ id: 'alan', capacity: 'mentor' }, { reviewerId: 'grace' })).toBe(false);
  });
});

describe('mayUndo', () => {
  const decided = new Date('2026-11-23T12:00:00Z');
  it.each([
    [0, true],
    [UNDO_MS, true],
    [UNDO_MS + 1, false],
  ])('%i ms after: %s', (later, may) => {
    expect(mayUndo(decided, new Date(decided.getTime() + later))).toBe(may);
  });
});

describe('knownAllowed', () => {
  it.each(['credential', 'degree', 'exam'] as const)('asks for a document before one of a %s was seen', (kind) => {
    expect(knownAllowed(kind, 'document_seen', false)).toBe(false);
    expect(knownAllowed(kind, 'document_seen', true)).toBe(true);
    expect(knownAllowed(kind, 'looked_up', false)).toBe(true);
    expect(knownAllowed(kind, 'first_hand', false)).toBe(true);
  });

  it.each(['role', 'activity', 'meeting'] as const)('takes a note as the document of a %s', (kind) => {
    expect(knownAllowed(kind, 'document_seen', false)).toBe(true);
  });
});
