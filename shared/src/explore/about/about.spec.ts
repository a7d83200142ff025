import { describe, expect, it } from '@jest/globals';
import { PATHWAY } from '../../pathway/pathway.js';
import { aboutIds, aboutOf } from './index.js';

const ids = PATHWAY.milestones.map(({ id }) => id);

describe('what a milestone is', () => {
  it('is said of each of the catalogue, and of nothing else', () => {
    expect([...aboutIds].toSorted()).toEqual([...ids].toSorted());
    expect(aboutOf('program:7')).toBeUndefined();
  });

  it.each(ids)('%s is said in a sentence, not in its title again', (id) => {
    const { what } = aboutOf(id)!;
    expect(what).toMatch(/^[A-Z].{30,}\.$/);
    expect(what).not.toBe(PATHWAY.milestones.find((one) => one.id === id)!.title);
  });

  it('names a page for each rule that was read, and none for what was not', () => {
    for (const id of ids)
      for (const { text, certainty, source } of aboutOf(id)!.conditions) {
        expect(text).toMatch(/\.$/);
        if (certainty === 'unverified') expect(source).toBeNull();
        else expect(new URL(source!).protocol).toMatch(/^https?:$/);
      }
  });
});
