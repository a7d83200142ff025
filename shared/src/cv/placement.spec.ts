import { expect, test } from '@jest/globals';
import { PATHWAY } from '../pathway/pathway.js';
import { placement } from './placement.js';
import { cvSections } from './sections.js';
import { aProfile } from '../testing/a-cv.js';

const ids = PATHWAY.milestones.map(({ id }) => id);

test('every milestone is placed or left out with a reason, and nothing else is', () => {
  expect(Object.keys(placement).sort()).toEqual([...ids].sort());
});

test('what says that somebody applies has no place in a CV', () => {
  for (const id of [
    'cmio-cv-tailored',
    'target-organization-research',
    'references-secured',
    'cmio-application',
    'cmio-interview',
  ])
    expect([id, placement[id]]).toEqual([id, 'application']);
});

test('every place is a section, has a title whatever the degree, and gives way to a milestone that is placed', () => {
  for (const [id, place] of Object.entries(placement)) {
    if (typeof place === 'string') continue;
    expect(cvSections).toContain(place.section);
    for (const degree of ['md', 'do', 'abroad', 'bs_md', 'none', null] as const) {
      const title = typeof place.title === 'string' ? place.title : place.title({ ...aProfile, degree });
      expect([id, title.length > 2]).toEqual([id, true]);
    }
    if (place.unless !== null) expect(typeof placement[place.unless]).toBe('object');
  }
});

test('a note on a paper is for whoever decided on it: only work tells what it says', () => {
  const kinds = new Map(PATHWAY.milestones.map(({ id, kind }) => [id, kind]));
  for (const [id, place] of Object.entries(placement))
    if (typeof place !== 'string' && place.tells)
      expect([id, kinds.get(id)]).toEqual([id, expect.stringMatching(/^(activity|role)$/)]);
});
