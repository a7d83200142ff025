import { aLine } from '../../../testing/an-application-line';
import { cardAt, columnsOf } from './board-cards';

const at = (id: string, ...moves: NonNullable<Parameters<typeof aLine>[0]>['moves'] & object) => aLine({ id, moves });
const columns = columnsOf([
  at('r1', ['researched', '2026-10-01']),
  at('a1', ['applied', '2026-10-01']),
  { ...at('a2', ['applied', '2026-10-02']), organisation: 'Quillmere' },
  at('gone', ['applied', '2026-10-01'], ['withdrawn', '2026-10-20']),
  at('o1', ['offer', '2026-10-01']),
]);

test('a column has what stands there, and counts what was closed there', () => {
  expect(columns.map(({ stage, cards, closed }) => [stage, cards.map(({ id }) => id), closed])).toEqual([
    ['researched', ['r1'], 0],
    ['tailored', [], 0],
    ['applied', ['a1', 'a2'], 1],
    ['screen', [], 0],
    ['panel', [], 0],
    ['offer', ['o1'], 0],
    ['appointed', [], 0],
  ]);
});

test('arrows lead up and down a column, and to the next column that has a card', () => {
  expect(cardAt(columns, 'a1', 'ArrowDown')).toBe('a2');
  expect(cardAt(columns, 'a2', 'ArrowDown')).toBeNull();
  expect(cardAt(columns, 'a2', 'ArrowUp')).toBe('a1');
  expect(cardAt(columns, 'a2', 'ArrowRight')).toBe('o1');
  expect(cardAt(columns, 'a2', 'ArrowLeft')).toBe('r1');
  expect(cardAt(columns, 'o1', 'ArrowRight')).toBeNull();
  expect(cardAt(columns, 'r1', 'ArrowLeft')).toBeNull();
  expect(cardAt(columns, 'r1', 'End')).toBe('r1');
  expect(cardAt(columns, 'a1', 'End')).toBe('a2');
});
