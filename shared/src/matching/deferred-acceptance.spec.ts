import { describe, expect, it } from '@jest/globals';
import { type Asked, type Asking, deferredAcceptance } from './deferred-acceptance.js';

const asking = (lists: Record<string, string>): Asking[] =>
  Object.entries(lists).map(([id, ranks]) => ({ id, ranks: ranks.split(' ').filter(Boolean) }));
const asked = (lists: Record<string, [number, string]>): Asked[] =>
  Object.entries(lists).map(([id, [places, ranks]]) => ({ id, places, ranks: ranks.split(' ').filter(Boolean) }));
const match = (ones: Record<string, string>, others: Record<string, [number, string]>) =>
  Object.fromEntries([...deferredAcceptance(asking(ones), asked(others))].toSorted());

describe('deferred acceptance', () => {
  it('gives everybody their first wish where nothing stands against it', () => {
    expect(match({ a: 'x y', b: 'y x' }, { x: [1, 'a b'], y: [1, 'b a'] })).toEqual({ a: 'x', b: 'y' });
  });

  it('is best for who asks where several results are stable', () => {
    expect(match({ a: 'x y', b: 'y x' }, { x: [1, 'b a'], y: [1, 'a b'] })).toEqual({ a: 'x', b: 'y' });
  });

  it('lets who is dearer take the place of who asked before', () => {
    expect(match({ a: 'x y', b: 'x y' }, { x: [1, 'b a'], y: [1, 'a b'] })).toEqual({ a: 'y', b: 'x' });
    expect(match({ b: 'x y', a: 'x y' }, { x: [1, 'b a'], y: [1, 'a b'] })).toEqual({ a: 'y', b: 'x' });
  });

  it('fills places with the dearest of all who ask, in whatever order they come', () => {
    const others: Record<string, [number, string]> = { x: [2, 'd b c a'] };
    expect(match({ a: 'x', b: 'x', c: 'x', d: 'x' }, others)).toEqual({ b: 'x', d: 'x' });
    expect(match({ d: 'x', c: 'x', b: 'x', a: 'x' }, others)).toEqual({ b: 'x', d: 'x' });
    expect(match({ c: 'x', d: 'x', a: 'x', b: 'x' }, others)).toEqual({ b: 'x', d: 'x' });
  });

  it('goes along a chain of refusals to its end', () => {
    expect(
      match({ a: 'x y z', b: 'x y z', c: 'y x z' }, { x: [1, 'c b a'], y: [1, 'a b c'], z: [1, 'a b c'] }),
    ).toEqual({ a: 'y', b: 'z', c: 'x' });
  });

  it('pairs nobody with whom one of the two does not name, and goes on', () => {
    expect(match({ a: 'x y', b: 'w y', c: '' }, { x: [1, 'b'], y: [2, 'a c b'] })).toEqual({ a: 'y', b: 'y' });
  });

  it('gives no place where there is none', () => {
    expect(match({ a: 'x y' }, { x: [0, 'a'], y: [1, 'a'] })).toEqual({ a: 'y' });
    expect(match({ a: 'x' }, { x: [0, 'a'] })).toEqual({});
    expect(match({}, {})).toEqual({});
  });
});
