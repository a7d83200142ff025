import { cvOf } from '@cmio-pathway/shared/cv/document';
import { aDraft, aSource, ofYear } from '../../../testing/a-cv';
import { choose, moveItem, moveSection } from './draft-changes';
import { chosenOf, differencesOf, mergedOf, sameDraft } from './draft-conflict';

const sources = [ofYear('a', 2021), ofYear('b', 2022), aSource('role', 'appointments', { title: 'A role' })];
const [a, , role] = sources as [(typeof sources)[0], (typeof sources)[0], (typeof sources)[0]];
const base = aDraft();
const called = (name: string) => ({ ...base, name });
const withHead = (head: Partial<typeof base.head>) => ({ ...base, head: { ...base.head, ...head } });

describe('two drafts of one CV', () => {
  it('differ part by part, in words', () => {
    const mine = choose(withHead({ phone: '1 555 0100' }), role, { title: 'Director', shown: false });
    const theirs = choose(moveSection(base, 'awards', 'education'), role, { title: 'Chief' });
    expect(differencesOf(mine, theirs, sources)).toEqual([
      expect.objectContaining({ part: 'head-phone', mine: '1 555 0100', theirs: '(nothing)' }),
      expect.objectContaining({ part: 'sections', theirs: expect.stringMatching(/^Awards, Education/) }),
      expect.objectContaining({ label: 'Shown or not: A role', mine: 'left out', theirs: 'shown' }),
      expect.objectContaining({ label: 'Title: A role', mine: 'Director', theirs: 'Chief' }),
    ]);
  });

  it('become the one that is chosen, part by part', () => {
    const mine = choose(called('Mine'), role, { title: 'Director', text: 'Mine too' });
    const theirs = choose(withHead({ summary: 'Theirs' }), role, { title: 'Chief' });
    const titlePart = differencesOf(mine, theirs, sources).find(({ label }) => label.startsWith('Title'))!.part;
    const chosen = chosenOf(mine, theirs, { 'head-summary': 'theirs', [titlePart]: 'theirs' }, sources);
    expect(chosen).toMatchObject({
      name: 'Mine',
      head: { summary: 'Theirs' },
      choices: [{ key: 'role', title: 'Chief', text: 'Mine too' }],
    });
  });

  it('can both stand where a text is long', () => {
    const chosen = chosenOf(
      withHead({ summary: 'One.' }),
      withHead({ summary: 'Two.' }),
      { 'head-summary': 'both' },
      sources,
    );
    expect(chosen.head.summary).toBe('Two.\n\nOne.');
  });

  it('go back to what the record says when that is what is chosen', () => {
    const mine = choose(base, role, { title: 'Director' });
    const [difference] = differencesOf(mine, base, sources);
    expect(chosenOf(mine, base, { [difference!.part]: 'theirs' }, sources)).toEqual(base);
  });

  it('differ in the order of a section where that is all', () => {
    const mine = moveItem(base, sources, 'a', 'b');
    const [difference, ...rest] = differencesOf(mine, base, sources);
    expect(rest).toEqual([]);
    expect(difference).toMatchObject({
      label: 'Order of talks',
      mine: 'The title of a\nThe title of b',
      theirs: 'The title of b\nThe title of a',
    });
    expect(chosenOf(base, mine, { [difference!.part]: 'theirs' }, sources).order).toEqual(mine.order);
  });
});

describe('two drafts that grew from the same one', () => {
  it('are one where nothing was changed on both sides', () => {
    const mine = choose(withHead({ phone: '1 555 0100' }), role, { shown: false });
    const theirs = choose(moveItem(called('Theirs'), sources, 'a', 'b'), a, { text: 'On paper' });
    const merged = mergedOf(base, mine, theirs, sources)!;
    expect(merged).toMatchObject({ name: 'Theirs', head: { phone: '1 555 0100' } });
    const items = cvOf(merged, sources).sections.flatMap((section) =>
      section.items.map(({ key, text }) => [key, text]),
    );
    expect(items).toEqual([
      ['a', [{ is: 'paragraph', text: 'On paper' }]],
      ['b', []],
    ]);
  });

  it('are left to somebody where a part was changed on both', () => {
    expect(mergedOf(base, called('Mine'), called('Theirs'), sources)).toBeNull();
    expect(mergedOf(base, choose(base, a, { text: '1' }), choose(base, a, { text: '2' }), sources)).toBeNull();
    expect(mergedOf(base, called('Same'), { ...called('Same'), checks: true }, sources)).toMatchObject({
      checks: true,
    });
  });

  it('lose a choice that was taken back there and not touched here', () => {
    const chosen = choose(base, a, { shown: false });
    expect(mergedOf(chosen, { ...chosen, name: 'Mine' }, base, sources)).toEqual(called('Mine'));
  });
});

it('tells the same from what differs', () => {
  expect(sameDraft(aDraft(), aDraft())).toBe(true);
  expect(sameDraft(aDraft(), called('Other'))).toBe(false);
});
