import { cvOf } from '@cmio-pathway/shared/cv/document';
import { aDraft, aSource, ofYear } from '../../../testing/a-cv';
import { choiceOf, choose, leaveOut, moveItem, movedBefore, moveSection, neighbourOf, takeIn } from './draft-changes';

const talks = [ofYear('d', 2024), ofYear('c', 2023), ofYear('b', 2022), ofYear('a', 2021)];
const drawn = (draft: ReturnType<typeof aDraft>, sources = talks) =>
  cvOf(draft, sources).sections.flatMap(({ items }) => items.map(({ key }) => key));

describe('what is chosen', () => {
  const source = aSource('record:1', 'talks', { title: 'A talk', text: 'Said.' });

  it('is kept beside what was chosen of others', () => {
    const draft = choose(choose(aDraft(), source, { title: 'My words' }), talks[0]!, { shown: false });
    expect(choiceOf(draft, source)).toEqual({
      key: 'record:1',
      shown: true,
      section: null,
      title: 'My words',
      text: null,
    });
    expect(choiceOf(draft, talks[0]!).shown).toBe(false);
  });

  it('is none where everything is as the record has it', () => {
    const reworded = choose(aDraft(), source, { title: 'My words', text: '', section: 'teaching', shown: false });
    expect(reworded.choices).toHaveLength(1);
    const back = choose(reworded, source, { title: 'A talk', text: 'Said.', section: 'talks', shown: true });
    expect(back.choices).toEqual([]);
  });

  it('shows what is hidden by default, and only by choice', () => {
    const score = aSource('record:2', 'education', { hidden: 'exam_score' });
    expect(drawn(aDraft(), [score])).toEqual([]);
    expect(drawn(choose(aDraft(), score, { shown: true }), [score])).toEqual(['record:2']);
    expect(choose(choose(aDraft(), score, { shown: true }), score, { shown: false }).choices).toEqual([]);
  });
});

describe('an item that is moved', () => {
  it.each([
    ['a', 'd', ['a', 'd', 'c', 'b'], ['a']],
    ['d', null, ['c', 'b', 'a', 'd'], ['c', 'b', 'a']],
    ['c', 'a', ['d', 'b', 'c', 'a'], ['d', 'b']],
    ['b', 'b', ['d', 'c', 'b', 'a'], []],
  ])('stands where it was put: %s before %s', (key, before, order, named) => {
    const draft = moveItem(aDraft(), talks, key, before);
    expect(drawn(draft)).toEqual(order);
    expect(draft.order).toEqual(named);
  });

  it('lets a newer one in among what was not moved', () => {
    const draft = moveItem(aDraft(), talks, 'a', 'd');
    expect(drawn(draft, [...talks, ofYear('e', 2025)])).toEqual(['a', 'e', 'd', 'c', 'b']);
  });

  it('leaves the order of other sections, and counts on what is left out', () => {
    const all = [...talks, ofYear('y', 2024, 'awards'), ofYear('z', 2023, 'awards')];
    const awards = moveItem(aDraft(), all, 'z', 'y');
    const draft = moveItem(choose(awards, talks[1]!, { shown: false }), all, 'a', 'c');
    expect(drawn(draft, all)).toEqual(['d', 'a', 'b', 'z', 'y']);
    expect(drawn(choose(draft, talks[1]!, { shown: true }), all)).toEqual(['d', 'a', 'c', 'b', 'z', 'y']);
  });

  it('goes with the section that was chosen for it', () => {
    const all = [...talks, ofYear('y', 2024, 'awards')];
    const draft = moveItem(choose(aDraft(), talks[3]!, { section: 'awards' }), all, 'a', 'y');
    expect(drawn(draft, all)).toEqual(['d', 'c', 'b', 'a', 'y']);
  });
});

describe('a list in which one goes elsewhere', () => {
  const all = ['a', 'b', 'c'];

  it('moves by one, and not beyond its ends', () => {
    const step = (one: string, way: 'up' | 'down') => {
      const before = neighbourOf(all, one, way);
      return before === undefined ? null : movedBefore(all, one, before).join('');
    };
    expect([step('a', 'up'), step('b', 'up'), step('c', 'up')]).toEqual([null, 'bac', 'acb']);
    expect([step('a', 'down'), step('b', 'down'), step('c', 'down')]).toEqual(['bac', 'acb', null]);
  });

  it('keeps every section, left out or taken in again', () => {
    const draft = moveSection(aDraft(), 'awards', 'education');
    expect(draft.sections.slice(0, 2)).toEqual(['awards', 'education']);
    const without = leaveOut(draft, 'training');
    expect(without.sections).not.toContain('training');
    expect(takeIn(without, 'training').sections.at(-1)).toBe('training');
    expect(takeIn(without, 'training').sections.toSorted()).toEqual(aDraft().sections.toSorted());
  });
});
