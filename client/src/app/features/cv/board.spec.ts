import { aDraft, aSource } from '../../../testing/a-cv';
import { boardOf } from './board';
import { choose, leaveOut } from './draft-changes';

const license = aSource('record:1', 'licensure', { title: 'Medical license' });
const number = aSource('record:1:license_number', 'licensure', {
  title: 'Medical license',
  text: 'Number ending in 7701',
  hidden: 'license_number',
  when: null,
});
const score = aSource('record:2', 'licensure', { title: 'USMLE Step 3, passed', hidden: 'exam_score' });
const talk = aSource('entry:3', 'talks', { title: 'What an override tells' });
const sources = [license, number, score, talk];

const linesIn = (draft = aDraft()) =>
  boardOf(draft, sources).sections.flatMap(({ id, items }) => items.map(({ title }) => `${id}: ${title}`));

it('lists what is hidden by default apart, until it is chosen', () => {
  const board = boardOf(aDraft(), sources);
  expect(board.secrets).toEqual([number, score]);
  expect(linesIn()).toEqual(['licensure: Medical license', 'talks: What an override tells']);
  const chosen = choose(aDraft(), score, { shown: true });
  expect(boardOf(chosen, sources).secrets).toEqual([number]);
  expect(linesIn(chosen)).toContain('licensure: USMLE Step 3, passed');
});

it('has a number with the license it belongs to, and says it only when it is chosen', () => {
  const item = (draft = aDraft()) => boardOf(draft, sources).sections.find(({ id }) => id === 'licensure')!.items[0]!;
  expect(item().says).not.toContain('7701');
  expect(item().numbers).toEqual([]);
  const chosen = item(choose(aDraft(), number, { shown: true }));
  expect(chosen.says).toContain('Number ending in 7701');
  expect(chosen.numbers).toEqual([number]);
});

it('keeps what is left out in its place, and counts it', () => {
  const draft = choose(aDraft(), talk, { shown: false });
  const board = boardOf(draft, sources);
  expect(linesIn(draft)).toEqual(linesIn());
  expect([board.shown, board.leftOut]).toEqual([1, 1]);
  expect(board.sections.find(({ id }) => id === 'talks')).toMatchObject({ shown: 0, items: [{ isShown: false }] });
});

it('counts nothing of a section that is left out as a whole, and lists it last', () => {
  const board = boardOf(leaveOut(aDraft(), 'licensure'), sources);
  expect([board.shown, board.leftOut]).toEqual([1, 1]);
  expect(board.sections.at(-1)).toMatchObject({ id: 'licensure', isIn: false });
});

it('says what is in other words and where it was moved from', () => {
  const draft = choose(aDraft(), talk, { title: 'On overrides', section: 'teaching' });
  const item = boardOf(draft, sources).sections.find(({ id }) => id === 'teaching')!.items[0]!;
  expect(item).toMatchObject({ title: 'On overrides', isReworded: true, movedFrom: 'Talks' });
});
