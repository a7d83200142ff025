import { chosenOf, differencesOf } from './conflict';
import { emptyDraft } from './draft-content';

const mine = { ...emptyDraft, milestone: 'medical-degree', from: '2019', note: 'mine', files: ['a', 'b'] };
const theirs = { ...emptyDraft, milestone: 'medical-degree', from: '2018', note: 'theirs', files: ['b', 'c'] };

describe('two texts of one log', () => {
  it('are compared part by part', () => {
    const differences = differencesOf(
      mine,
      theirs,
      (id) => `${id}.pdf`,
      (id) => id ?? '',
    );
    expect(differences.map(({ part }) => part)).toEqual(['when', 'note', 'files']);
    expect(differences[2]).toMatchObject({ mine: 'a.pdf\nb.pdf', theirs: 'b.pdf\nc.pdf', canBoth: true });
  });

  it('become one as they were chosen, and both can stand', () => {
    expect(chosenOf(mine, theirs, { when: 'theirs', note: 'both', files: 'both' })).toMatchObject({
      from: '2018',
      note: 'theirs\n\nmine',
      files: ['b', 'c', 'a'],
    });
    expect(chosenOf(mine, theirs, {})).toEqual(mine);
  });
});
