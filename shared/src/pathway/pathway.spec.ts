import { describe, expect, it } from '@jest/globals';
import { isPartialDate } from '../dates/partial-date.js';
import type { Milestone } from './model.js';
import { milestoneById, milestonesOf, PATHWAY } from './pathway.js';
import { coveredBy } from './way.js';
import { branch, lanes, mainLine, steps } from './steps.js';

const { milestones } = PATHWAY;
const ids = milestones.map(({ id }) => id);
const needed = ({ needs }: Pick<Milestone, 'needs'>) =>
  needs.flatMap(({ anyOf }) => anyOf.map(({ milestone }) => milestone));

const reaches = (
  from: string,
  edges: (milestone: Milestone) => readonly string[],
  seen = new Set<string>(),
): Set<string> => {
  const milestone = milestoneById(from);
  for (const next of milestone ? edges(milestone) : [])
    if (!seen.has(next)) {
      seen.add(next);
      reaches(next, edges, seen);
    }
  return seen;
};

describe('the steps', () => {
  it('are 13, each on the main line, in a lane, or the branch', () => {
    expect(steps.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect([...mainLine, ...lanes, branch].toSorted((a, b) => a - b)).toEqual(steps.map(({ id }) => id));
  });

  it('need only what the main line reaches before them', () => {
    for (const { id, needs } of steps.filter((step) => mainLine.includes(step.id)))
      for (const need of needs) expect(mainLine.indexOf(need)).toBeLessThan(mainLine.indexOf(id));
  });

  it('are continuous in the lanes and optional on the branch', () => {
    const kind = (id: number) => steps.find((step) => step.id === id)!.kind;
    expect(lanes.map(kind)).toEqual(lanes.map(() => 'continuous'));
    expect(kind(branch)).toBe('optional');
  });

  it.each([
    [1, 11],
    [2, 9],
    [3, 8],
    [4, 8],
    [5, 8],
    [6, 10],
    [7, 9],
    [8, 8],
    [9, 7],
    [10, 7],
    [11, 5],
    [12, 7],
    [13, 7],
  ])('step %i has %i milestones', (step, count) => {
    expect(milestonesOf(step)).toHaveLength(count);
  });
});

describe('the milestones', () => {
  it('have ids of their own, and steps that exist', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(milestones.flatMap(({ step }) => (steps.some(({ id }) => id === step) ? [] : [step]))).toEqual([]);
  });

  it('name only milestones that exist', () => {
    const named = milestones.flatMap(({ covers, needs, requirement }) => [
      ...covers,
      ...needed({ needs }),
      ...(requirement.is === 'required_when' ? [requirement.held] : []),
    ]);
    expect([...new Set(named)].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(milestones)('$id leads back to itself neither by what it covers nor by what it needs', (milestone) => {
    expect(reaches(milestone.id, ({ covers }) => covers)).not.toContain(milestone.id);
    expect(reaches(milestone.id, needed)).not.toContain(milestone.id);
  });

  it.each(milestones)('$id says what counts, from where it is known and since when', (milestone) => {
    expect(milestone.title.trim()).toBe(milestone.title);
    expect(milestone.title.length).toBeLessThanOrEqual(70);
    expect(milestone.evidence.length).toBeGreaterThan(0);
    expect(milestone.issuer).not.toBe('');
    expect(milestone.sources.length).toBeGreaterThan(0);
    for (const url of [...milestone.sources, milestone.officialUrl ?? 'https://none.example'])
      expect(new URL(url).protocol).toMatch(/^https?:$/);
    expect([isPartialDate(milestone.checkedOn), milestone.checkedOn.length]).toEqual([true, 10]);
  });

  it.each(milestones)('$id takes a time that makes sense', ({ duration }) => {
    const known = [duration?.min, duration?.typical, duration?.max].filter(
      (months) => months !== null && months !== undefined,
    );
    expect(known).toEqual(known.toSorted((a, b) => a - b));
  });

  it('are dated with an end where they are held', () => {
    const unlike = milestones.filter(({ counts, when }) => (counts === 'held') !== (when === 'validity'));
    expect(unlike.map(({ id }) => id)).toEqual([]);
  });

  it('have three routes to formal training, of which the fellowship takes two milestones, and three to a business degree', () => {
    const members = milestones.flatMap(({ id, requirement }) =>
      requirement.is === 'one_of' ? [`${requirement.route}: ${id}`] : [],
    );
    expect(members).toEqual([
      'fellowship: ci-fellowship-match',
      'fellowship: ci-fellowship-complete',
      'master: hi-masters',
      'certificate: hi-certificate',
      'mba: mba-degree',
      'mmm: mmm-degree',
      'mha: mha-degree',
    ]);
  });
});

describe('coveredBy', () => {
  it('a completed residency is the nine before it', () => {
    expect([...coveredBy('residency-complete')].toSorted()).toEqual(
      milestonesOf(1)
        .flatMap(({ id }) => (['residency-complete', 'ecfmg-certification'].includes(id) ? [] : [id]))
        .toSorted(),
    );
  });

  it('a license reaches the medical school through the exam and the degree', () => {
    expect([...coveredBy('state-medical-license')].toSorted()).toEqual([
      'clerkships-complete',
      'licensing-exam-1',
      'licensing-exam-2',
      'licensing-exam-3',
      'med-school-matriculation',
      'medical-degree',
      'preclerkship-complete',
    ]);
  });

  it.each([
    ['primary-board-certification', 'residency-complete'],
    ['independent-practice-3y', 'state-medical-license'],
    ['hi-masters', 'bachelors-degree'],
    ['medical-degree', 'mcat-score'],
    ['cmio-appointed', 'cmio-application'],
  ])('%s does not cover %s: some came another way', (id, other) => {
    expect(coveredBy(id)).not.toContain(other);
  });

  it('an unknown milestone covers nothing', () => {
    expect(coveredBy('no-such-thing').size).toBe(0);
  });
});
