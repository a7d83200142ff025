import { describe, expect, it } from '@jest/globals';
import { isPartialDate } from '../dates/partial-date.js';
import { skillIds } from '../pathway/model.js';
import {
  corrections,
  faq,
  ladder,
  ladderNotes,
  latestSalary,
  responsibilities,
  salaryBands,
  salaryFigures,
  skills,
  type Sourced,
  surveys,
  workEnvironment,
} from './index.js';

const facts: readonly Sourced[] = [
  ...corrections,
  ...faq,
  ...ladder,
  ...ladderNotes,
  ...responsibilities,
  ...salaryBands,
  ...salaryFigures,
  ...skills,
  ...surveys,
  ...workEnvironment,
];
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];

describe('every fact', () => {
  it('names a source with an address, how sure it is, and the day it was read', () => {
    for (const fact of facts) {
      expect(fact.sources.length).toBeGreaterThan(0);
      for (const { title, url } of fact.sources) {
        expect(title).not.toBe('');
        expect(new URL(url).protocol).toMatch(/^https?:$/);
      }
      expect(['official', 'secondary', 'program-defined', 'unverified']).toContain(fact.certainty);
      expect(isPartialDate(fact.checkedOn) && fact.checkedOn.length).toBe(10);
    }
  });

  it('that rests on the article alone is never called official or secondary', () => {
    const alone = facts.filter(({ sources }) => sources.length === 1 && sources[0]!.url.includes('interviewguy'));
    expect(alone.length).toBeGreaterThan(30);
    for (const { certainty } of alone) expect(['unverified', 'program-defined']).toContain(certainty);
  });

  it('is said in the words of the product', () => {
    const said = textsOf(facts).join('\n');
    expect(said).not.toMatch(/\b(student|proof|validate|failed|points|batch|supervisor)\b/i);
  });
});

describe('the ladder', () => {
  it('has five rungs, each with what opens it; all but the highest have three tips', () => {
    expect(ladder.map(({ rung }) => rung)).toEqual([1, 2, 3, 4, 5]);
    expect(ladder.map(({ tips }) => tips.length)).toEqual([3, 3, 3, 3, 0]);
    expect(ladder.map(({ gates }) => gates)).toEqual([
      ['first-it-project'],
      ['lead-it-implementation'],
      ['informatics-director-role'],
      ['lead-department-or-committee', 'cross-it-clinical-management'],
      ['cmio-appointed'],
    ]);
  });
});

describe('the skills and responsibilities', () => {
  it('are the twelve of the catalog, and 26 items in 13 groups', () => {
    expect(skills.map(({ id }) => id)).toEqual(skillIds);
    expect(responsibilities).toHaveLength(13);
    const items = responsibilities.flatMap((group) => group.items);
    expect(items).toHaveLength(26);
    expect(new Set(items.map(({ id }) => id)).size).toBe(26);
    for (const item of items) {
      expect(item.skills.length).toBeGreaterThan(0);
      for (const skill of item.skills) expect(skillIds).toContain(skill);
    }
  });
});

describe('the salary bands', () => {
  it('give each year to one band only, and the highest has no rule', () => {
    const bandsOf = (year: number) =>
      salaryBands.filter(({ years }) => years && year >= years.from && (years.before === null || year < years.before));
    for (const year of [0, 1.99, 2, 4.99, 5, 30]) expect(bandsOf(year)).toHaveLength(1);
    expect(bandsOf(2)[0]!.title).toBe('Mid-level');
    expect(bandsOf(5)[0]!.title).toBe('Senior');
    expect(salaryBands.filter(({ years }) => years === null).map(({ title }) => title)).toEqual(['Executive-level']);
  });

  it('lie below the latest average that was counted', () => {
    expect(latestSalary).toMatchObject({ year: 2024, from: 436_287, n: 73 });
    for (const { to } of salaryBands) expect(to).toBeLessThan(latestSalary.from);
  });
});

describe('the corrections and questions', () => {
  it('are 25, counted without a gap, and 5', () => {
    expect(corrections.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect(faq).toHaveLength(5);
  });

  it('say what is open wherever something is not verified', () => {
    for (const { certainty, doubt, topic } of corrections)
      expect(certainty === 'unverified' && doubt === null ? topic : null).toBeNull();
  });
});
