import { describe, expect, it } from '@jest/globals';
import type { CreditTarget, Renewal } from '../pathway/model.js';
import type { Way } from '../pathway/way.js';
import { anOpenedCycle, target, wayWith } from '../testing/a-cycle.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import type { OpenedCycle } from './credit.js';
import { cyclesOf } from './cycles.js';
import type { RecordFact } from '../record/facts.js';

const today = '2026-11-23';
const himss = target(45, 'CE', { himss_approved: 25, ethics: 2 });
const onDocument = (of: CreditTarget, usualMonths: number | null = 36) =>
  ({ rule: 'date_on_document', usualMonths, target: of, graceMonths: null }) as const;
const way = wayWith({
  cphims: { renewal: onDocument(himss) },
  pmp: { renewal: onDocument(target(60, 'PDU')) },
  'ci-continuing-certification': {
    renewal: { rule: 'calendar_year', target: target(30, 'questions', { longitudinal_assessment: 30 }) },
  },
  'informatics-ce-hours': {
    renewal: { rule: 'months', months: 12, proposal: true, target: { ...target(15, 'CE'), proposal: true } },
  },
});

const cphimsTitle = way.milestone('cphims')!.title;

/** Those that go on. */
const spans = (records: RecordFact[], opened: OpenedCycle[] = [], on = today, along = way) =>
  cyclesOf(records, opened, on, along)
    .filter(({ ended }) => !ended)
    .map(({ id, from, until }) => `${id} ${from} ${until}`);
const yearly = 'year:informatics-ce-hours:2026 2026-01-01 2026-12-31';
const only = (records: RecordFact[], on = today) =>
  cyclesOf(records, [], on, way).find(({ id }) => id.startsWith('record:'))!;

describe('what is held', () => {
  const held = aVerified('cphims', { from: '2024-02-15', until: '2027-02-14' });

  it('opens a cycle for as long as its document says, with the figures of its issuer', () => {
    expect(only([held])).toMatchObject({
      title: cphimsTitle,
      from: '2024-02-15',
      until: '2027-02-14',
      usualEnd: false,
      target: himss,
      figures: { by: 'issuer' },
      logAs: { milestone: 'cphims', renews: held.id },
      loggedAs: null,
    });
  });

  it('opens it on its days, the first and the last included, and on no other', () => {
    const open = (on: string) => spans([held], [], on).length - 1;
    expect(['2024-02-14', '2024-02-15', '2027-02-14', '2027-02-15'].map(open)).toEqual([0, 1, 1, 0]);
  });

  it('opens it also when it is only stated, and by the usual length when the document says no end', () => {
    const stated = aRecord('cphims', { when: { from: '2025-03', until: null, ongoing: false } });
    expect(only([stated])).toMatchObject({ from: '2025-03-01', until: '2028-02-29', usualEnd: true });
    const partly = aRecord('cphims', { when: { from: '2025', until: '2027-02', ongoing: false } });
    expect(only([partly])).toMatchObject({ from: '2025-01-01', until: '2027-02-28', usualEnd: false });
  });

  it('counts the usual length before the end where the document keeps the day of the first issue', () => {
    expect(only([aVerified('cphims', { from: '2012-06-01', until: '2027-02-14' })])).toMatchObject({
      from: '2024-02-15',
      until: '2027-02-14',
    });
  });

  it('opens none for what was withdrawn or returned, has no date, or nobody knows the length of', () => {
    const when = { from: '2025', until: '2028', ongoing: false };
    const records = [
      aRecord('cphims', { id: 'w', state: 'withdrawn', when }),
      aRecord('cphims', { id: 'r', state: 'returned', when }),
      aRecord('cphims', { id: 'n', when: null }),
    ];
    expect(spans(records)).toEqual([yearly]);
    const unknown = wayWith({ pmp: { renewal: onDocument(target(60, 'PDU'), null) } });
    expect(spans([aVerified('pmp')], [], today, unknown)).toEqual([]);
    expect(spans([aVerified('pmp', { until: '2027-01-31' })], [], today, unknown)).toEqual([
      'record:pmp:pmp 2020-01-01 2027-01-31',
    ]);
  });

  it('says by which record it was renewed already', () => {
    const renewal = aRecord('cphims', {
      id: 'next',
      renews: held.id,
      when: { from: '2027-02-14', until: '2030-02-14', ongoing: false },
    });
    expect(only([held, renewal]).loggedAs).toBe('next');
    expect(only([held, { ...renewal, state: 'withdrawn' }]).loggedAs).toBeNull();
  });

  it('names the cycle before it where its issuer carries over, each with the one before it', () => {
    const first = aVerified('pmp', { from: '2018-11-30', until: '2021-11-30' }, { id: 'first' });
    const second = aVerified('pmp', { from: '2021-11-30', until: '2024-11-30' }, { id: 'second' });
    const third = aVerified('pmp', { from: '2024-11-30', until: '2027-11-30' }, { id: 'third' });
    const cycle = only([third, first, second]);
    expect(cycle).toMatchObject({ carryOver: { atMost: 20, inLastMonths: 12 }, earlier: { id: 'record:second:pmp' } });
    expect(cycle.earlier?.earlier).toMatchObject({ id: 'record:first:pmp', earlier: null });
    expect([cycle.ended, cycle.earlier?.ended]).toEqual([false, true]);
    expect(only([held])).toMatchObject({ carryOver: null, earlier: null });
  });

  it('opens it by the length its issuer gives it, and for a membership by the year by its document alone', () => {
    const by = (renewal: Renewal, until: string | null) =>
      spans([aVerified('badge', { from: '2026-02-03', until })], [], today, wayWith({ badge: { renewal } }));
    const months = { rule: 'months', months: 24, proposal: false, target: himss } as const;
    expect(by(months, null)).toEqual(['record:badge:badge 2026-02-03 2028-02-02']);
    expect(by({ rule: 'calendar_year', target: himss }, '2026-12-31')).toEqual([
      'record:badge:badge 2026-02-03 2026-12-31',
    ]);
  });

  it('opens it for what was recorded under an earlier name', () => {
    const renamed = {
      ...way,
      pathway: { ...way.pathway, changes: [{ is: 'renamed', from: 'old', to: 'cphims' }] },
    } as Way;
    const old = aVerified('old', { from: '2024-02-15', until: '2027-02-14' });
    expect(spans([old], [], today, renamed)).toContain('record:old:cphims 2024-02-15 2027-02-14');
    expect(spans([old])).toEqual([yearly]);
  });

  it('answers at once for somebody with very many records of one credential', () => {
    const records = Array.from({ length: 60 }, (_, at) =>
      aVerified(
        'pmp',
        { from: `19${40 + at}-01-01`, until: at === 59 ? '2027-01-01' : `19${41 + at}-01-01` },
        { id: `r${at}` },
      ),
    );
    expect(spans(records)).toContain('record:r59:pmp 2024-01-02 2027-01-01');
  });
});

describe('what is asked for each year', () => {
  it('opens a cycle for the calendar year, said to be our proposal where it is', () => {
    expect(spans([])).toEqual([yearly]);
    expect(spans([], [], '2027-01-01')).toEqual(['year:informatics-ce-hours:2027 2027-01-01 2027-12-31']);
    expect(cyclesOf([], [], today, way)).toMatchObject([
      {
        usualEnd: false,
        figures: { by: 'proposal', checkedOn: expect.any(String) },
        logAs: { milestone: 'informatics-ce-hours', renews: null },
      },
    ]);
  });

  it('opens it for who holds what it belongs to, while it is held', () => {
    const year = 'year:ci-continuing-certification:2026 2026-01-01 2026-12-31';
    const board = (until: string | null) => aVerified('ci-board-certification', { until });
    expect(spans([board(null)])).toContain(year);
    expect(spans([board('2026-11-23')])).toContain(year);
    expect(spans([board('2026-11-22')])).not.toContain(year);
    expect(
      spans([aRecord('ci-board-certification', { when: { from: '2024', until: null, ongoing: false } })]),
    ).toContain(year);
  });

  it('opens none that a program has waived, and says which record it became', () => {
    const renewal = { rule: 'months', months: 12, proposal: true, target: target(15, 'CE') } as const;
    expect(spans([], [], today, wayWith({ 'informatics-ce-hours': { renewal } }, ['informatics-ce-hours']))).toEqual(
      [],
    );
    expect(
      spans([], [], today, wayWith({ 'informatics-ce-hours': { renewal, requirement: { is: 'optional' } } })),
    ).toEqual([]);
    expect(spans([], [], today, wayWith({ 'informatics-ce-hours': { renewal: { ...renewal, months: 24 } } }))).toEqual(
      [],
    );
    const logged = aRecord('informatics-ce-hours', { when: { from: '2026', until: '2026-12', ongoing: false } });
    const thisYear = (records: RecordFact[]) => cyclesOf(records, [], today, way).find(({ ended }) => !ended)!;
    expect(thisYear([logged]).loggedAs).toBe(logged.id);
    const another = aRecord('informatics-ce-hours', { when: { from: '2025', until: '2025', ongoing: false } });
    expect(thisYear([another]).loggedAs).toBeNull();
  });
});

describe('what is opened by hand', () => {
  const license = anOpenedCycle({ atLeast: [{ category: 'ethics', amount: 2 }], askedOn: '2026-03-01' });
  const opened = (cycles: OpenedCycle[], records: RecordFact[] = []) =>
    cyclesOf(records, cycles, today, way).find(({ id }) => id === `opened:${license.id}`);

  it('is a cycle with the figures somebody was told, logged as the cycle of a license or board', () => {
    expect(opened([license])).toMatchObject({
      title: 'State license',
      usualEnd: false,
      target: { amount: 75, unit: 'CME', atLeast: license.atLeast, proposal: false },
      figures: { by: 'person', askedOn: '2026-03-01' },
      logAs: { milestone: 'cme-cycle-met', renews: null },
      loggedAs: null,
      opened: license.id,
    });
    expect(opened([{ ...license, authority: 'other' }])).toMatchObject({ logAs: null, loggedAs: null });
    expect(opened([{ ...license, from: '2026-11-24' }])).toBeUndefined();
  });

  it('is logged when a record begins with it and ends within it', () => {
    const of = (until: string | null) => aRecord('cme-cycle-met', { when: { from: '2025-07', until, ongoing: false } });
    expect(opened([license], [of('2027-06')])?.loggedAs).toBe('cme-cycle-met');
    expect(opened([license], [of('2026-11')])?.loggedAs).toBe('cme-cycle-met');
    expect(opened([license], [of('2027-07')])?.loggedAs).toBeNull();
    expect(opened([{ ...license, from: '2025-07-02' }], [of('2027-06')])?.loggedAs).toBeNull();
    expect(opened([license], [{ ...of('2027-06'), state: 'withdrawn' }])?.loggedAs).toBeNull();
    expect(opened([license], [{ ...of('2027-06'), milestone: 'mentor-paired' }])?.loggedAs).toBeNull();
    expect(opened([license], [of(null), { ...of(null), when: null }])?.loggedAs).toBeNull();
    expect(opened([{ ...license, authority: 'other' }], [of('2027-06')])?.loggedAs).toBeNull();
  });

  it('carries over from the one of the same board that ended last before it', () => {
    const carrying = { ...license, carryOverMax: 10 };
    const before = { ...license, id: 'before', which: ' minnesota ', from: '2023-07-01', until: '2025-06-30' };
    const others = [
      { ...before, id: 'older', from: '2021-07-01', until: '2023-06-30' },
      { ...before, id: 'oldest', from: '2019-07-01', until: '2021-06-30' },
      { ...before, id: 'elsewhere', which: 'Iowa' },
      { ...before, id: 'board', authority: 'board' as const },
      { ...before, id: 'beside', until: '2025-07-01' },
    ];
    expect(opened([carrying, before, ...others])).toMatchObject({
      carryOver: { atMost: 10, inLastMonths: null },
      earlier: { id: 'opened:before', earlier: null },
    });
    expect(opened([{ ...carrying, which: 'MINNESOTA ' }, before])?.earlier?.id).toBe('opened:before');
    expect(opened([carrying, ...others.slice(2)])?.earlier).toBeNull();
    expect(opened([license, before])).toMatchObject({ carryOver: null, earlier: null });
  });

  it('comes before what ends later', () => {
    const cycles = [license, { ...license, id: 'sooner', until: '2026-12-01' }];
    expect(cyclesOf([], cycles, today, way).map(({ id }) => id)).toEqual([
      'opened:sooner',
      'year:informatics-ce-hours:2026',
      'opened:license',
    ]);
  });
});
