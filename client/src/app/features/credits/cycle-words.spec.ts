import type { CreditCycle, CreditFact } from '@cmio-pathway/shared/credits/credit';
import { cycleStanding } from '@cmio-pathway/shared/credits/cycle-standing';
import { carriedWords, finding, leftWords } from './cycle-words';

const cycle = (rest: Partial<CreditCycle> = {}): CreditCycle => ({
  id: 'a',
  title: 'CPHIMS',
  from: '2024-02-15',
  until: '2027-02-14',
  ended: false,
  usualEnd: false,
  target: { amount: 45, unit: 'CE', atLeast: [{ category: 'himss_approved', amount: 25 }], proposal: false },
  carryOver: null,
  earlier: null,
  figures: { by: 'issuer', certainty: 'official', checkedOn: '2026-11-23' },
  logAs: null,
  loggedAs: null,
  opened: null,
  ...rest,
});
const fact = (amount: number, rest: Partial<CreditFact> = {}): CreditFact => ({
  on: '2026-05-01',
  amount,
  unit: 'CE',
  categories: ['himss_approved'],
  ...rest,
});
const open = (of: CreditCycle, ...entries: CreditFact[]) => ({ cycle: of, standing: cycleStanding(of, entries) });

it('finds what ends first and is not full, with all that is missing', () => {
  const half = open(cycle(), fact(12), fact(19, { categories: [] }));
  expect(finding([open(cycle(), fact(45)), half])).toBe(
    '14 CE and 13 HIMSS-approved missing for CPHIMS, by 14 Feb 2027.',
  );
  expect(finding([open(cycle({ loggedAs: 'r' }))])).toBe('Your open cycle is full.');
  expect(finding([open(cycle(), fact(45)), open(cycle(), fact(45))])).toBe('All 2 open cycles are full.');
  expect(finding([])).toBe('No cycle is open for you.');
});

it('finds what ended and is not logged where nothing that goes on is missing', () => {
  const over = (...entries: CreditFact[]) => open(cycle({ ended: true, title: 'PMP' }), ...entries);
  expect(finding([over(), open(cycle())])).toMatch(/ missing for CPHIMS, by 14 Feb 2027\.$/);
  expect(finding([over(), open(cycle(), fact(45))])).toBe(
    'PMP ended on 14 Feb 2027 with 45 CE and 25 HIMSS-approved missing.',
  );
  expect(finding([over(), over(fact(45))])).toBe('PMP was full when it ended on 14 Feb 2027: log it as one record.');
});

it('says how long a cycle goes on, or how long ago it ended', () => {
  expect(leftWords(cycle(), '2024-08-14')).toBe('30 months left');
  expect(leftWords(cycle(), '2027-02-12')).toBe('2 days left');
  expect(leftWords(cycle(), '2027-02-13')).toBe('1 day left');
  expect(leftWords(cycle(), '2027-02-14')).toBe('ends today');
  expect(leftWords(cycle({ ended: true }), '2027-02-15')).toBe('ended 1 day ago');
  expect(leftWords(cycle({ ended: true }), '2027-03-01')).toBe('ended 15 days ago');
});

it('says what was carried over and by which rule, and nothing where nothing was', () => {
  const earlier = cycle({ from: '2021-02-15', until: '2024-02-14' });
  const carrying = cycle({ carryOver: { atMost: 20, inLastMonths: 12 }, earlier });
  expect(carriedWords(open(carrying, fact(56, { on: '2024-01-01' })))).toBe(
    '11 CE carried over (at most 20 of the cycle before earned in its last 12 months)',
  );
  expect(carriedWords(open(carrying))).toBe('');
  expect(carriedWords(open(cycle()))).toBe('');
});
