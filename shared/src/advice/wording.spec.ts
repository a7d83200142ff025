import { describe, expect, it } from '@jest/globals';
import type { Duration, Milestone } from '../pathway/model.js';
import { PATHWAY } from '../pathway/pathway.js';
import { helpfulIds } from '../pathway/resources.js';
import { aMilestone } from '../testing/a-way.js';
import { renewalRule, resourcesOf, takesWords } from './wording.js';

const duration = (min: number | null, typical: number | null, max: number | null, proposal = false): Duration => ({
  min,
  typical,
  max,
  proposal,
});

it.each([
  [null, 'Not known'],
  [duration(6, null, 12), 'Not known'],
  [duration(3, 6, 12, true), 'About 6 months (3 to 12; our proposal)'],
  [duration(24, 24, 48), 'About 24 months (24 to 48)'],
  [duration(null, 48, null), 'About 48 months'],
  [duration(null, 1, 3), 'About 1 month'],
  [duration(1, 1, null), 'About 1 month'],
  [duration(3, 3, 3, true), 'About 3 months (our proposal)'],
  [duration(0.25, 0.5, 1, true), 'About 2 weeks (0.25 to 1; our proposal)'],
  [duration(0, 0, 1), 'Days (0 to 1)'],
])('%j takes: %s', (given, words) => {
  expect(takesWords(given)).toBe(words);
});

describe('the rule of a renewal', () => {
  const of = (facts: Partial<Milestone>) => renewalRule(aMilestone('a', facts));
  const months = (proposal: boolean) => ({ rule: 'months', months: 24, proposal, target: null }) as const;

  it.each<[Milestone['certainty'], string, string]>([
    ['official', 'rule', 'It is due again every 2 years.'],
    ['secondary', 'rule', 'It is due again every 2 years. Read in a secondary source.'],
    ['program-defined', 'program', 'It is due again every 2 years. Programs set it.'],
    ['unverified', 'rule', 'It is due again every 2 years. Not verified.'],
  ])('that is %s is a %s: %s', (certainty, is, text) => {
    expect(of({ certainty, renewal: months(false) })).toEqual({
      is,
      text,
      source: { title: 'source.example', url: 'https://www.source.example/one' },
    });
  });

  it('of ours is ours, and on its page', () => {
    expect(of({ certainty: 'official', renewal: months(true) })).toEqual({
      is: 'ours',
      text: 'It is due again every 2 years, as we propose.',
      source: { title: 'This pathway, “A”', url: '/explore/milestones/a' },
    });
  });

  it('is cited at the issuer where that has a page, and as its program’s where nobody has one', () => {
    expect(of({ officialUrl: 'https://www.issuer.example' }).source.url).toBe('https://www.issuer.example');
    expect(of({ sources: [], issuer: 'Northmoor' }).source).toEqual({
      title: 'The rules of Northmoor',
      url: '/explore/milestones/a',
    });
  });
});

it('names the issuer’s page and where the facts were read, at most three, each once', () => {
  const sources = ['http://www.a.example', 'https://b.example/c?d#e', 'https://c.example#f', 'https://d.example'];
  expect(resourcesOf(aMilestone('a', { skills: [], sources })).map(({ title }) => title)).toEqual([
    'a.example',
    'b.example',
    'c.example',
  ]);
  expect(
    resourcesOf(aMilestone('a', { skills: [], sources, officialUrl: 'http://www.a.example', checkedOn: '2026-01-02' })),
  ).toEqual([
    { title: 'Issuer', url: 'http://www.a.example', checkedOn: '2026-01-02' },
    { title: 'b.example', url: 'https://b.example/c?d#e', checkedOn: '2026-01-02' },
    { title: 'c.example', url: 'https://c.example#f', checkedOn: '2026-01-02' },
  ]);
});

describe('what helps', () => {
  it('comes after the issuer and before what was read, and belongs to a milestone or to what it grows', () => {
    const titles = (id: string) =>
      resourcesOf(PATHWAY.milestones.find((one) => one.id === id)!).map(({ title }) => title);
    expect(titles('intro-informatics-course')[0]).toMatch(/AMIA/);
    expect(titles('legal-ethics-course')).toContain('HHS, HIPAA');
    expect(titles('cross-it-clinical-management')).toEqual([
      'AAPL, courses for physician leaders',
      'AMDIS, physicians who lead informatics',
    ]);
  });

  it.each(PATHWAY.milestones.map((milestone) => [milestone.id, milestone] as const))(
    '%s has something, with its day, and never the article we began with',
    (_, milestone) => {
      const found = resourcesOf(milestone);
      expect(found.length).toBeGreaterThan(0);
      for (const { url, title, checkedOn } of found) {
        expect(new URL(url).hostname).not.toBe('interviewguy.com');
        expect(title).toMatch(/./);
        expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    },
  );

  it('is named for milestones there are', () => {
    for (const id of helpfulIds) expect(PATHWAY.milestones.some((one) => one.id === id)).toBe(true);
  });
});
