import { describe, expect, it } from '@jest/globals';
import type { OpenedCycle } from '../credits/credit.js';
import type { RecordFact } from '../record/facts.js';
import { aCreditFact, anOpenedCycle, target, wayWith } from '../testing/a-cycle.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import type { Advice, AdviceOptions } from './advice.js';
import { advise } from './advise.js';

const today = '2026-11-23';
const held = { rule: 'date_on_document', usualMonths: 36, graceMonths: null } as const;
const way = wayWith({
  cphims: { renewal: { ...held, target: target(45, 'CE', { himss_approved: 25 }) } },
  'ci-continuing-certification': { renewal: { rule: 'calendar_year', target: target(30, 'questions') } },
  'informatics-ce-hours': {
    renewal: { rule: 'months', months: 12, proposal: true, target: { ...target(15, 'CE'), proposal: true } },
  },
});
const license = anOpenedCycle({ until: '2026-12-31', amount: 50, atLeast: [{ category: 'ethics', amount: 2 }] });

const told = (
  records: readonly RecordFact[],
  cycles: readonly OpenedCycle[],
  amounts: readonly number[] = [],
  options: Partial<AdviceOptions> = {},
): readonly Advice[] => {
  const credits = { cycles, credits: amounts.map((amount) => aCreditFact(amount, { on: '2026-05-01', unit: 'CME' })) };
  return advise({ records, way }, { today, credits, ...options });
};
const about = (milestone: string, ...given: Parameters<typeof told>) =>
  told(...given).filter((one) => one.milestone === milestone);
const met = (...given: Parameters<typeof told>) => about('cme-cycle-met', ...given);

describe('a cycle opened by hand', () => {
  it('is to be filled when it ends soon, with what is missing in total and in its parts, and whose figures they are', () => {
    expect(met([], [license], [31.5])).toMatchObject([
      {
        key: 'collect:cme-cycle-met:license',
        action: 'collect',
        cycle: 'opened:license',
        record: null,
        reason:
          '“State license” ends on 31 Dec 2026, in 38 days, with 18.5 CME and 2 ethics missing: 31.5 of 50 CME, 0 of 2 ethics.',
        takes: '18.5 CME and 2 ethics to collect',
        due: '2026-12-31',
        rule: {
          is: 'rule',
          text: '50 CME, at least 2 ethics by 31 Dec 2026, as you typed it; not yet asked of who sets it.',
          source: { title: 'Your page of continuing education', url: '/credits' },
        },
      },
    ]);
    const asked = met([], [{ ...license, askedOn: '2026-01-15' }])[0]!;
    expect(asked.rule.text).toMatch(/; asked of who sets it on 15 Jan 2026\.$/);
  });

  it.each([
    ['2026-10-01', []],
    ['2026-10-02', ['in 90 days']],
    ['2026-12-30', ['tomorrow']],
    ['2026-12-31', ['today']],
  ])('on %s is told: %j', (on, when) => {
    const found = met([], [license], [], { today: on }).filter(({ action }) => action === 'collect');
    expect(found.map(({ reason }) => /(today|tomorrow|in \d+ days), with/.exec(reason)?.[1])).toEqual(when);
  });

  it('is to be logged once it is full, early or after its end, and is told no more once it is', () => {
    const full = { ...license, atLeast: [] };
    const words = 'full, 50 of 50 CME: log it as one record.';
    expect(met([], [full], [50])).toMatchObject([
      { action: 'log', reason: `“State license” is ${words}`, takes: 'Minutes: it is done' },
    ]);
    expect(met([], [{ ...full, until: '2026-11-22' }], [50])[0]).toMatchObject({
      reason: `“State license” ended on 22 Nov 2026 and was ${words}`,
    });
    const logged = aRecord('cme-cycle-met', { when: { from: '2025-07-01', until: '2026-12-31', ongoing: false } });
    expect(met([logged], [full], [50]).filter(({ cycle }) => cycle !== null)).toEqual([]);
  });

  it('says what it lacked when it ended short', () => {
    expect(met([], [{ ...license, until: '2026-11-22' }], [20])[0]).toMatchObject({
      action: 'collect',
      reason:
        '“State license” ended on 22 Nov 2026 with 30 CME and 2 ethics missing, 20 of 50 CME, 0 of 2 ethics. Enter what is not here yet, or ask who sets it what can be made up.',
      due: '2026-11-22',
    });
  });

  it('says nothing where its record waits, was returned or is spared, nor of one that is logged as nothing', () => {
    const cycles = (...given: Parameters<typeof told>) =>
      told(...given).filter(({ cycle }) => cycle?.startsWith('opened:'));
    expect(cycles([aWaiting('cme-cycle-met')], [license])).toEqual([]);
    expect(cycles([aRecord('cme-cycle-met', { state: 'returned' })], [license])).toEqual([]);
    expect(cycles([], [{ ...license, authority: 'other' }])).toEqual([]);
    const facts = { records: [], way: wayWith({}, ['cme-cycle-met']) };
    const credits = { cycles: [license], credits: [] };
    expect(advise(facts, { today, credits }).filter(({ cycle }) => cycle !== null)).toEqual([]);
  });

  it('is told on leave, is not told to who does not know of it, and stays away once it is dismissed', () => {
    const clock = [{ from: '2026-06-01', until: null, fraction: 1, leave: true }];
    expect(met([], [license], [], { clock })).toHaveLength(1);
    expect(met([], [license], [], { credits: undefined }).filter(({ cycle }) => cycle !== null)).toEqual([]);
    expect(met([], [license], [], { dismissed: ['collect:cme-cycle-met:license'] })).toEqual([]);
  });
});

describe('what is asked each year', () => {
  it('is to be filled when the year ends, by the figure we propose, and is not told a second time as something to begin', () => {
    const found = about('informatics-ce-hours', [], [], [6]);
    expect(found).toMatchObject([
      {
        key: 'collect:informatics-ce-hours:2026',
        reason: 'The cycle ends on 31 Dec 2026, in 38 days, with 9 CE missing: 6 of 15 CE.',
        rule: {
          is: 'ours',
          text: '15 CE by 31 Dec 2026, as we propose.',
          source: { url: '/explore/milestones/informatics-ce-hours' },
        },
      },
    ]);
  });

  it('is the issuer’s where the figure is', () => {
    const board = aVerified('ci-board-certification', { until: '2030-12-31' });
    expect(about('ci-continuing-certification', [board], [])[0]!.rule).toMatchObject({
      is: 'rule',
      text: '30 questions by 31 Dec 2026.',
      source: { url: expect.stringMatching(/^https/) },
    });
  });

  it('can no longer be filled once its year is over', () => {
    const before = aRecord('mentor-paired', { loggedAt: '2024-01-01T08:00:00Z' });
    const found = about('informatics-ce-hours', [before], [], [], { today: '2026-02-01' });
    expect(found.filter(({ cycle }) => cycle !== null)).toEqual([]);
  });
});

it('takes the place of beginning or logging again what it becomes', () => {
  const yearly = { rule: 'months', months: 12, proposal: true, target: target(15, 'CE') } as const;
  const few = aWay([aMilestone('hours', { step: 7, renewal: yearly }), aCredential('license', { step: 2 })]);
  const keys = (...records: RecordFact[]) =>
    advise({ records, way: few }, { today, credits: { cycles: [], credits: [] } }).map(({ key }) => key);
  expect(keys()).toEqual(['collect:hours:2026', 'start:license']);
  const ended = aVerified('license', { until: '2026-11-01' });
  expect(keys(aVerified('hours', { from: '2024-03-01' }), ended)).toEqual([
    'renew:license:license',
    'collect:hours:2026',
  ]);
});

describe('the cycle of a credential', () => {
  const cphims = (until: string) => aVerified('cphims', { from: '2024-02-15', until });
  const renewal = (until: string, amounts: number[], options: Partial<AdviceOptions> = {}) =>
    about('cphims', [cphims(until)], [], amounts, options).map(({ action, reason }) => `${action}: ${reason}`);

  it('is said with its renewal, where it is not full', () => {
    expect(renewal('2027-02-14', [12, 19])).toEqual([
      'renew: It ends on 14 Feb 2027, in 83 days. Its cycle is not full: 31 of 45 CE, 0 of 25 HIMSS-approved, 14 CE and 25 HIMSS-approved missing.',
    ]);
  });

  it('is said beside a cycle of nothing in particular', () => {
    const found = about('cphims', [cphims('2027-02-14')], [{ ...license, authority: 'other' }]);
    expect(found.map(({ reason }) => reason)).toEqual([expect.stringContaining(' Its cycle is not full: 0 of 45 CE')]);
  });

  it('is not spoken of where it is full, not known or far away', () => {
    const credits = {
      cycles: [],
      credits: [aCreditFact(45, { categories: ['himss_approved'] })],
    };
    const words = 'renew: It ends on 14 Feb 2027, in 83 days.';
    expect(renewal('2027-02-14', [], { credits })).toEqual([words]);
    expect(renewal('2027-02-14', [], { credits: undefined })).toEqual([words]);
    expect(renewal('2027-08-14', [])).toEqual([]);
  });
});

it('is chosen before what is only optional while it lacks something, and after it once it is full', () => {
  const records = [
    ...['a', 'b'].map((id) => aRecord('mentor-paired', { id, state: 'returned' })),
    aVerified('state-medical-license', { until: '2027-01-15' }),
    aVerified('cphims', { from: '2023-12-02', until: '2026-12-01' }),
  ];
  const dismissed = ['collect', 'log'].map((action) => `${action}:informatics-ce-hours:2026`);
  const chosen = (...amounts: number[]) =>
    told(records, [{ ...license, atLeast: [] }], amounts, { dismissed })
      .filter(({ action }) => ['renew', 'collect', 'log'].includes(action))
      .map(({ milestone }) => milestone);
  expect(chosen()).toEqual(['cme-cycle-met', 'state-medical-license']);
  expect(chosen(50)).toEqual(['cphims', 'state-medical-license']);
});

it('comes among what ends, by its day', () => {
  const ends = (until: string) => aVerified('state-medical-license', { until });
  const order = (until: string) =>
    told([ends(until)], [license])
      .filter(({ action }) => action === 'renew' || action === 'collect')
      .map(({ milestone }) => milestone);
  expect(order('2026-12-30').slice(0, 2)).toEqual(['state-medical-license', 'cme-cycle-met']);
  expect(order('2027-01-15')[0]).not.toBe('state-medical-license');
});
