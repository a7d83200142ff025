import { describe, expect, it } from '@jest/globals';
import { anOpenedCycle, target, wayWith } from '../testing/a-cycle.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import type { OpenedCycle } from './credit.js';
import { cyclesOf } from './cycles.js';
import type { RecordFact } from '../record/facts.js';

const today = '2026-11-23';
const onDocument = { rule: 'date_on_document', usualMonths: 36, target: target(60, 'PDU'), graceMonths: null } as const;
const way = wayWith({
  cphims: { renewal: onDocument },
  pmp: { renewal: onDocument },
  'ci-continuing-certification': { renewal: { rule: 'calendar_year', target: target(30, 'questions') } },
  'informatics-ce-hours': { renewal: { rule: 'months', months: 12, proposal: true, target: target(15, 'CE') } },
});
const ids = (ended: boolean, records: RecordFact[], opened: OpenedCycle[], on: string) =>
  cyclesOf(records, opened, on, way)
    .filter((cycle) => cycle.ended === ended)
    .map(({ id }) => id);
const over = (records: RecordFact[], opened: OpenedCycle[] = [], on = today) => ids(true, records, opened, on);

describe('what has ended and is not logged', () => {
  const cphims = (facts: Partial<RecordFact> = {}) =>
    aVerified('cphims', { from: '2022-02-15', until: '2025-11-30' }, { loggedAt: '2026-11-01T08:00:00Z', ...facts });
  const license = anOpenedCycle({ from: '2024-01-01', until: '2025-12-31' });

  it('is told for a year, its last day included', () => {
    expect(over([cphims()], [], '2025-11-30')).toEqual([]);
    expect(over([cphims()], [], '2025-12-01')).toEqual(['record:cphims:cphims']);
    expect(over([cphims()], [], '2026-11-30')).toEqual(['record:cphims:cphims']);
    expect(over([cphims()], [], '2026-12-01')).toEqual([]);
    const told = (on: string) => over([], [license], on);
    expect([told('2025-12-31'), told('2027-01-01')]).toEqual([[], []]);
    expect([told('2026-01-01'), told('2026-12-31')]).toEqual([['opened:license'], ['opened:license']]);
    expect(over([], [{ ...license, authority: 'other' }])).toEqual(['opened:license']);
  });

  it('is told no more once it is logged, or another of its kind has begun', () => {
    const next = (renews: string | null) =>
      aVerified('cphims', { from: '2025-12-01', until: '2028-11-30' }, { id: 'next', renews });
    expect(over([cphims(), next('cphims')])).not.toContain('record:cphims:cphims');
    expect(over([cphims(), next(null)])).not.toContain('record:cphims:cphims');
    const twin = cphims({ id: 'twin' });
    expect(over([cphims(), twin])).toEqual(['record:cphims:cphims', 'record:twin:cphims']);
    const other = aVerified('pmp', { from: '2025-12-01', until: '2028-11-30' }, { loggedAt: '2026-11-01T08:00:00Z' });
    expect(over([cphims(), other])).toEqual(['record:cphims:cphims']);
    expect(over([cphims(), next(null)], [license])).toContain('opened:license');
    const met = aRecord('cme-cycle-met', { when: { from: '2024-01', until: '2025-12', ongoing: false } });
    expect(over([met], [license])).not.toContain('opened:license');
  });

  it('is the year before of what is asked each year, for who was here', () => {
    const year = 'year:informatics-ce-hours:2025';
    const here = (loggedAt: string) => aRecord('mentor-paired', { loggedAt: `${loggedAt}T23:00:00Z` });
    expect(over([])).toEqual([]);
    expect(over([here('2025-12-31')])).toEqual([year]);
    expect(over([here('2026-01-01')])).toEqual([]);
    expect(over([here('2020-01-01')], [], '2026-01-01')).toEqual([year]);
    const recorded = (from: string, facts: Partial<RecordFact> = {}) =>
      aRecord('informatics-ce-hours', { when: { from, until: null, ongoing: false }, ...facts });
    expect(over([recorded('2025-03')])).toEqual([]);
    expect(over([here('2025-03-01'), recorded('2025-03')])).toEqual([]);
    expect(over([recorded('2024-03')])).toEqual([year]);
    expect(over([{ ...recorded('2025-03'), when: null }])).toEqual([year]);
    expect(over([recorded('2025-03', { state: 'withdrawn' })])).toEqual([year]);
    expect(over([recorded('2025-03', { milestone: 'mentor-paired' })])).toEqual([year]);
  });

  it('was asked of who held what it belongs to at the end of that year', () => {
    const board = (until: string | null) =>
      aVerified('ci-board-certification', { until }, { loggedAt: '2024-05-01T08:00:00Z' });
    const year = 'year:ci-continuing-certification:2025';
    expect(over([board('2025-12-31')])).toContain(year);
    expect(over([board('2025-12-30')])).not.toContain(year);
    expect(ids(false, [board('2025-12-31')], [], today).join()).not.toContain('ci-continuing-certification');
  });
});
