import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PATHWAY } from '../pathway/pathway.js';
import { aVerified } from '../testing/a-record.js';
import type { CreditFact } from '../credits/credit.js';
import { anyCredits, anyEntry } from '../testing/any-credits.js';
import { anyRecords, anyRenewed, anyWay, inAnyOrder } from '../testing/any-record.js';
import { attention, attentionOn } from './attention.js';
import { attentionRules } from './reason.js';

const today = '2026-11-23';
const anyMilestone = fc.constantFrom(...PATHWAY.milestones.map(({ id }) => id));
const facts = fc.record({
  records: fc.tuple(anyRecords, anyRenewed).map(([a, b]) => [...a, ...b]),
  way: anyWay,
  planned: fc.array(
    fc.record(
      {
        milestone: anyMilestone,
        targetOn: fc.constantFrom('2026-01-01', '2026-12-01'),
        setOn: fc.constantFrom('2025-03-31', '2026-06-30'),
      },
      { requiredKeys: ['milestone', 'targetOn'] },
    ),
    { maxLength: 4 },
  ),
});
const leave = (until: string | null) => [{ from: '2026-06-01', until, fraction: 1, leave: true }];

it('answers anything, with its worst reason as the level', () => {
  fc.assert(
    fc.property(facts, anyCredits, (given, credits) => {
      const { level, reasons } = attention(given, { today, credits });
      expect(level).toBe(reasons[0]?.level ?? 'on_track');
      for (const { rule, text, since, milestone } of reasons) {
        expect(attentionRules).toContain(rule);
        expect(text).toMatch(/\d.* (?:overdue|at risk).*\.$/);
        expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (milestone) expect(attentionOn({ level, reasons }, milestone).level).not.toBe('on_track');
      }
    }),
  );
});

it('does not depend on the order of the records', () => {
  fc.assert(
    fc.property(facts.chain(inAnyOrder), anyCredits, ([one, other], credits) => {
      const turned = credits && { cycles: credits.cycles.toReversed(), credits: credits.credits.toReversed() };
      expect(attention(other, { today, credits: turned })).toEqual(attention(one, { today, credits }));
    }),
  );
});

it('on leave only the dates of issuers are late', () => {
  fc.assert(
    fc.property(facts, anyCredits, (given, credits) => {
      for (const { rule } of attention(given, { today, clock: leave(null), credits }).reasons)
        expect(['credential_lapsed', 'credential_ends', 'cycle_short', 'cycle_ends']).toContain(rule);
    }),
  );
});

it('leave never adds a reason, and a later day takes no lapse away', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const named = (day: string, clock: ReturnType<typeof leave> = []) =>
        attention(given, { today: day, clock }).reasons.map(
          ({ rule, milestone, record }) => `${rule} ${milestone} ${record}`,
        );
      expect(named(today)).toEqual(expect.arrayContaining(named(today, leave('2026-09-30'))));
      const lapsed = (day: string) => named(day).filter((name) => name.startsWith('credential_lapsed'));
      expect(lapsed('2035-01-01')).toEqual(expect.arrayContaining(lapsed(today)));
    }),
  );
});

it('what is verified without an end is late for nothing of its own but what was returned', () => {
  fc.assert(
    fc.property(facts, anyMilestone, (given, milestone) => {
      const more = aVerified(milestone, { from: today }, { id: 'more' });
      const whole = attention({ ...given, records: [...given.records, more] }, { today });
      const own = attentionOn(whole, milestone).reasons.filter(
        ({ rule, text }) => rule !== 'returned_long' && !text.includes('beside it'),
      );
      expect(own.filter(({ rule }) => rule.startsWith('plan'))).toEqual([]);
      if (given.way.milestone(milestone)!.renewal.rule !== 'calendar_year') expect(own).toEqual([]);
    }),
  );
});

it('one more credit takes a cycle off the list or leaves it, and adds nothing', () => {
  fc.assert(
    fc.property(facts, anyCredits, anyEntry, (given, credits, more) => {
      fc.pre(credits !== undefined);
      const named = (entries: readonly CreditFact[]) =>
        attention(given, { today, credits: { ...credits, credits: entries } }).reasons.map(
          ({ rule, milestone, record, since }) => `${rule} ${milestone} ${record} ${since}`,
        );
      expect(named(credits!.credits)).toEqual(expect.arrayContaining(named([...credits!.credits, more])));
    }),
  );
});
