import { expect, it } from '@jest/globals';
import { knownWords, glyphs, standings, words } from './words.js';

it.each(standings)('says %s in a word and a shape', (standing) => {
  expect(words[standing].word).toMatch(/^[A-Z]/);
  expect(glyphs).toContain(words[standing].glyph);
});

it('says no two things alike', () => {
  expect(new Set(Object.values(words).map(({ word }) => word)).size).toBe(standings.length);
});

it('has a word for nothing that cannot be', () => {
  expect(Object.keys(words).toSorted()).toEqual([...standings].toSorted());
});

it('uses each of the nine shapes', () => {
  expect(new Set(Object.values(words).map(({ glyph }) => glyph)).size).toBe(glyphs.length);
});

it('never draws what is only said as verified', () => {
  const full = standings.filter((standing) => words[standing].glyph === 'verified');
  expect(full).toEqual(['verified', 'covered']);
});

it('says how each decision was known', () => {
  expect(Object.values(knownWords).every(Boolean)).toBe(true);
});
