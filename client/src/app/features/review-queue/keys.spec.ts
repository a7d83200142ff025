import { emptyDecision } from './decision';
import { actOf, begun } from './keys';

const press = (key: string, held: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('a key in the queue', () => {
  it.each([
    ['a', 'approved'],
    ['R', 'returned'],
    ['n', 'not_met'],
    ['j', 'next'],
    ['k', 'previous'],
    ['z', 'undo'],
    ['?', 'keys'],
  ])('%s means %s outside of fields, and nothing inside of one', (key, act) => {
    expect(actOf(press(key), false, true)).toBe(act);
    expect(actOf(press(key), true, true)).toBeNull();
  });

  it('means nothing when letters are switched off, or with a key of the browser held', () => {
    expect(actOf(press('a'), false, false)).toBeNull();
    expect(actOf(press('a', { ctrlKey: true }), false, true)).toBeNull();
    expect(actOf(press('r', { metaKey: true }), false, true)).toBeNull();
    expect(actOf(press('n', { altKey: true }), false, true)).toBeNull();
    expect(actOf(press('x'), false, true)).toBeNull();
  });

  it('sends with Ctrl Enter from a field, also with letters off', () => {
    expect(actOf(press('Enter', { ctrlKey: true }), true, false)).toBe('send');
    expect(actOf(press('Enter', { metaKey: true }), true, true)).toBe('send');
    expect(actOf(press('Enter'), true, true)).toBeNull();
  });
});

describe('what Ctrl Enter sends', () => {
  const seen = { ...emptyDecision, how: 'document_seen' as const };

  it('is the decision that was begun, never an approval in its place', () => {
    expect(begun('returned', seen)).toBe('returned');
    expect(begun('not_met', seen)).toBe('not_met');
  });

  it('is an approval when only its ground was chosen, and else nothing', () => {
    expect(begun(null, seen)).toBe('approved');
    expect(begun(null, { ...emptyDecision, note: 'Please add minutes.' })).toBeNull();
  });
});
