import { describe, expect, it } from '@jest/globals';
import { objectionsTo } from './objections.js';
import { noTrack, type Track } from './tracks.js';
import { noRules, wayOf } from './way.js';

const today = '2026-11-23';
const against = (track: Partial<Track>, closesOn?: string, day = today) => {
  const whole = { ...noTrack, ...track };
  const rules = closesOn ? [{ ...noRules('p'), closings: { 'ci-practice-pathway': closesOn } }] : [];
  return objectionsTo(whole, wayOf({ track: whole, rules }), day);
};
const texts = (...args: Parameters<typeof against>) => against(...args).map(({ text }) => text);

describe('what speaks against a track', () => {
  it.each<[Partial<Track>]>([
    [{}],
    [{ degree: 'md', training: 'fellowship', board: 'clinical_informatics', goal: 'cmio' }],
    [{ degree: 'none', training: 'masters', board: 'ahic', goal: 'ccio' }],
    [{ degree: 'do', training: 'practice', board: 'ahic', goal: 'cmio' }],
    [{ degree: 'none', goal: 'cnio' }],
    [{ board: 'clinical_informatics' }],
  ])('is nothing for %j', (track) => {
    expect(against(track)).toEqual([]);
  });

  it.each(['masters', 'certificate', 'practice'] as const)(
    'is that the board closed to who comes by %s, and what is not known of it',
    (training) => {
      const [objection, ...more] = against({ degree: 'md', training, board: 'clinical_informatics' });
      expect(more).toEqual([]);
      expect(objection).toEqual({
        text: 'Without the fellowship this board was open until 31 Dec 2025; whoever was admitted before keeps it. Neither an extension beyond 2025 nor a notice of closing was found: ask ABPM or ABPath.',
        source: 'https://www.abpath.org/index.php/to-become-certified/requirements-for-certification?id=40',
        certainty: 'official',
        checkedOn: '2026-11-23',
      });
    },
  );

  it('is nothing while a program holds that way open, its last day included', () => {
    const track = { degree: 'md', training: 'practice', board: 'clinical_informatics' } as const;
    expect(texts(track, '2027-06-30')).toEqual([]);
    expect(texts(track, today)).toEqual([]);
    expect(texts(track, '2026-11-22')).toHaveLength(1);
    expect(texts(track, undefined, '2025-12-31')).toEqual([]);
  });

  it.each<[Partial<Track>, RegExp]>([
    [{ degree: 'none', goal: 'cmio' }, /licensed physician/],
    [{ degree: 'none', training: 'fellowship' }, /fellowship is for physicians/],
    [{ degree: 'none', board: 'clinical_informatics' }, /board is for physicians/],
    [{ degree: 'none', training: 'masters', board: 'clinical_informatics' }, /board is for physicians/],
    [{ degree: 'md', goal: 'cnio' }, /title of nurses/],
  ])('is one thing for %j', (track, words) => {
    expect(texts(track)).toEqual([expect.stringMatching(words)]);
  });

  it('is everything at once, each with a page and how sure it is', () => {
    const all = against({ degree: 'none', training: 'fellowship', board: 'clinical_informatics', goal: 'cmio' });
    expect(all).toHaveLength(3);
    for (const { source } of all) expect(new URL(source).protocol).toMatch(/^https?:$/);
    expect(all.map(({ certainty }) => certainty)).toEqual(['secondary', 'official', 'official']);
  });
});
