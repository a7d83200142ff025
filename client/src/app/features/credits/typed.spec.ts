import { draftOf, noEntry, TypedEntry, typedOf, withUnit } from './entry-typed';
import { cycleDraft, noCycle, TypedCycle, typedCycle } from './cycle-typed';
import { amountTyped, dayTyped } from './typed';

const entry = (rest: Partial<TypedEntry> = {}): TypedEntry => ({ ...noEntry(), title: 'Talk', amount: '1.5', ...rest });
const faults = (typed: TypedEntry) => TypedEntry.safeParse(typed).error?.issues.map(({ path }) => path[0]) ?? [];

it.each([
  ['1', 1],
  [' 1.5 ', 1.5],
  ['1,25', 1.25],
  ['0', null],
  ['1.125', null],
  ['10001', null],
  ['-1', null],
  ['1 hour', null],
  ['', null],
])('the amount %s is %s', (typed, amount) => {
  expect(amountTyped(typed)).toBe(amount);
});

it('takes a day as it is typed, and no month or year for one', () => {
  expect(['14 Feb 2026', '2026-02-14', 'Feb 2026', '2026', ''].map(dayTyped)).toEqual([
    '2026-02-14',
    '2026-02-14',
    null,
    null,
    null,
  ]);
});

it('needs three fields of an entry, and says which are wrong', () => {
  expect(faults(entry())).toEqual([]);
  expect(faults(entry({ title: ' ', amount: 'many', on: 'soon' }))).toEqual(['title', 'amount', 'on']);
  expect(faults(entry({ on: '1 Jan 2099' }))).toEqual(['on']);
});

it('sends an entry as it was typed, and shows it again as it was sent', () => {
  const draft = draftOf(entry({ on: '14 Feb 2026', provider: ' ', unit: 'CE', categories: ['ethics'] }));
  expect(draft).toEqual({
    title: 'Talk',
    amount: 1.5,
    on: '2026-02-14',
    provider: null,
    unit: 'CE',
    categories: ['ethics'],
    evidence: null,
  });
  expect(draftOf(typedOf(draft))).toEqual(draft);
});

it('gives questions their category', () => {
  expect(withUnit([], 'questions')).toEqual(['longitudinal_assessment']);
  expect(withUnit(['longitudinal_assessment'], 'questions')).toEqual(['longitudinal_assessment']);
  expect(withUnit(['ethics'], 'CE')).toEqual(['ethics']);
});

describe('a cycle', () => {
  const typed: TypedCycle = { ...noCycle, title: 'License', from: '1 Jul 2025', until: '30 Jun 2027', amount: '50' };
  const wrong = (rest: Partial<TypedCycle>) =>
    TypedCycle.safeParse({ ...typed, ...rest }).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it('is sent as it was typed, and shown again as it was sent', () => {
    const parts = { ...noCycle.parts, ethics: '2' };
    const draft = cycleDraft({ ...typed, parts, carryOverMax: '5', askedOn: '15 Jan 2026' });
    expect(draft).toMatchObject({
      from: '2025-07-01',
      until: '2027-06-30',
      amount: 50,
      atLeast: [{ category: 'ethics', amount: 2 }],
      carryOverMax: 5,
      askedOn: '2026-01-15',
    });
    expect(cycleDraft(typedCycle(draft))).toEqual(draft);
    expect(cycleDraft(typed)).toMatchObject({ atLeast: [], carryOverMax: null, askedOn: null });
  });

  it('says which of its fields are wrong', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ title: '', from: '2025', amount: '' })).toEqual(['title', 'from', 'amount']);
    expect(wrong({ until: '30 Jun 2025' })).toEqual(['until']);
    expect(wrong({ parts: { ...noCycle.parts, ethics: '51' } })).toEqual(['parts.ethics']);
    expect(wrong({ askedOn: 'last week', carryOverMax: 'some' })).toEqual(['carryOverMax', 'askedOn']);
  });
});
