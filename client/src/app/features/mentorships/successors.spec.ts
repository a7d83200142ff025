import { suggestedSuccessors } from './successors';

const card = (id: string) => ({ id, name: id });
const open = (id: string, apart: string[] = [], primary: boolean | null = true) => ({
  mentee: card(id),
  primary,
  reviews: 0,
  plan: false,
  apart,
});
const successor = (id: string, mentees: number, capacity: number | null) => ({ person: card(id), mentees, capacity });
const suggest = (...args: Parameters<typeof suggestedSuccessors>) => [...suggestedSuccessors(...args)];

test('the room somebody has shrinks as it is given away', () => {
  expect(suggest([open('a'), open('b'), open('c')], [successor('x', 0, 2), successor('y', 4, null)])).toEqual([
    ['a', 'x'],
    ['b', 'x'],
    ['c', 'y'],
  ]);
});

test('nobody follows for themselves or for whom they are kept from, and nobody who is not primary needs one', () => {
  expect(suggest([open('x'), open('b', ['x']), open('c', [], false)], [successor('x', 0, 9)])).toEqual([]);
});
