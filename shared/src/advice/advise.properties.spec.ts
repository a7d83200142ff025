import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PATHWAY } from '../pathway/pathway.js';
import { knowledgeOf } from '../record/knowledge.js';
import { standing } from '../record/standing.js';
import { aVerified } from '../testing/a-record.js';
import { anyCredits } from '../testing/any-credits.js';
import { anyRecords, anyRenewed, anyWay, inAnyOrder } from '../testing/any-record.js';
import { adviceActions } from './advice.js';
import { advise, MOST_ADVICE } from './advise.js';
import { isClosed } from './readiness.js';

const today = '2026-11-23';
const ids = PATHWAY.milestones.map(({ id }) => id);
const anyMilestone = fc.constantFrom(...ids);
const facts = fc.record({
  records: fc.tuple(anyRecords, anyRenewed).map(([a, b]) => [...a, ...b]),
  way: anyWay,
  drafts: fc.array(fc.record({ milestone: fc.option(anyMilestone) }), { maxLength: 4 }),
  planned: fc.array(
    fc.record({ milestone: anyMilestone, targetOn: fc.constantFrom('2026-01-01', '2027-01-01', '2031-01-01') }),
    { maxLength: 4 },
  ),
});
const options = fc.record({
  today: fc.constantFrom(today, '2020-02-29', '2040-06-01'),
  clock: fc.constantFrom(
    [],
    [{ from: '2026-06-01', until: null, fraction: 0.6, leave: true }],
    [{ from: '2025-06-01', until: '2025-09-30', fraction: 1, leave: true }],
  ),
  credits: anyCredits,
});

it('answers anything: at most five, each whole and known by a key of its own', () => {
  fc.assert(
    fc.property(facts, options, (given, when) => {
      const advice = advise(given, when);
      expect(advice.length).toBeLessThanOrEqual(MOST_ADVICE);
      expect(new Set(advice.map(({ key }) => key)).size).toBe(advice.length);
      for (const one of advice) {
        expect(given.way.milestone(one.milestone)?.step).toBe(one.step);
        expect(adviceActions).toContain(one.action);
        expect(one.reason).toMatch(/^[“A-Z].*\.$/);
        expect(one.rule.text).toMatch(/\.$/);
        expect(one.resources.length).toBeLessThanOrEqual(3);
        expect(one.rule.text).not.toBe('');
        expect(one.rule.source.title).not.toBe('');
        if (one.rule.is === 'rule') expect(one.rule.source.url).toMatch(/^https?:|^\/credits$/);
      }
    }),
  );
});

it('does not depend on the order of the records', () => {
  fc.assert(
    fc.property(facts.chain(inAnyOrder), options, ([one, other], when) => {
      expect(advise(other, when)).toEqual(advise(one, when));
    }),
  );
});

it('never advises what is done, waits, is spared or closed', () => {
  fc.assert(
    fc.property(facts, options, (given, when) => {
      const known = knowledgeOf(given);
      const states = new Map(
        standing(given, when.today).steps.flatMap(({ milestones }) => milestones.map((one) => [one.milestone.id, one])),
      );
      for (const { action, milestone, record } of advise(given, when)) {
        expect(['waived', 'covered']).not.toContain(states.get(milestone)?.standing);
        expect(states.get(milestone)?.notNeeded ?? false).toBe(false);
        expect(given.way.milestone(milestone)!.requirement.is).not.toBe('left_out');
        if (action === 'revise') expect(given.records.find(({ id }) => id === record)!.state).toBe('returned');
        else expect(given.records.some((one) => one.milestone === milestone && one.state === 'submitted')).toBe(false);
        if (['start', 'submit', 'record', 'continue'].includes(action))
          expect(known.verified.has(milestone)).toBe(false);
        if (action === 'start') expect(isClosed(known, given.way.milestone(milestone)!, when.today)).toBe(false);
      }
    }),
  );
});

it('names one milestone of a group, and none once it is met', () => {
  fc.assert(
    fc.property(facts, options, (given, when) => {
      const named = advise({ ...given, drafts: [] }, when).flatMap(({ milestone, action }) => {
        const { requirement } = given.way.milestone(milestone)!;
        return requirement.is === 'one_of' && (action === 'start' || action === 'record') ? [requirement.group] : [];
      });
      expect(new Set(named).size).toBe(named.length);
    }),
  );
});

it('verifying a milestone without an end leaves nothing to do about it but what was returned', () => {
  fc.assert(
    fc.property(facts, anyMilestone, (given, milestone) => {
      fc.pre(given.way.milestone(milestone)!.renewal.rule !== 'calendar_year');
      const more = aVerified(milestone, { from: today }, { id: 'more' });
      const after = advise({ ...given, records: [...given.records, more] }, { today });
      expect(after.filter((one) => one.milestone === milestone && one.action !== 'revise')).toEqual([]);
    }),
  );
});

it('speaks of continuing education only to who knows of it', () => {
  fc.assert(
    fc.property(facts, options, (given, { credits: _, ...when }) => {
      for (const { action, cycle } of advise(given, when)) {
        expect(action).not.toBe('collect');
        expect(cycle).toBeNull();
      }
    }),
  );
});

it('what is dismissed stays away', () => {
  fc.assert(
    fc.property(facts, options, (given, when) => {
      const dismissed = advise(given, when).map(({ key }) => key);
      expect(advise(given, { ...when, dismissed }).filter(({ key }) => dismissed.includes(key))).toEqual([]);
    }),
  );
});
