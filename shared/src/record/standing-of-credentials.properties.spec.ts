import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { credentials } from '../credentials/credentials.js';
import { journeyCounts } from './headline.js';
import { anyRecords, anyRenewed, anyWay } from '../testing/any-record.js';
import { standing } from './standing.js';

const anyDay = fc.integer({ min: 0, max: 30 }).map((years) => `${2010 + years}-03-17`);
const facts = fc.record({ records: fc.tuple(anyRecords, anyRenewed).map(([a, b]) => [...a, ...b]), way: anyWay });
const over: ReadonlySet<string> = new Set(['lapsed', 'lapses_with']);
const lapsed: ReadonlySet<string> = new Set(['lapsed', 'renewal_waiting']);

it('a milestone is lapsed exactly when all that is held of it is, by its own end or with something else', () => {
  fc.assert(
    fc.property(facts, anyDay, (given, day) => {
      const held = Map.groupBy(credentials(given, day), ({ milestone }) => milestone.id);
      const all = standing(given, day).steps.flatMap(({ milestones }) => milestones);
      for (const { milestone, standing: is, records } of all) {
        const rows = held.get(milestone.id) ?? [];
        // What was returned asks for an answer first, whatever the approved version has become.
        if (records.some(({ standing: one }) => one === 'returned')) continue;
        expect([milestone.id, lapsed.has(is)]).toEqual([
          milestone.id,
          rows.length > 0 && rows.every(({ state }) => over.has(state)),
        ]);
        expect(is === 'renewal_waiting').toBe(lapsed.has(is) && rows.every((row) => row.renewalWaits));
      }
    }),
    { numRuns: 300 },
  );
});

it('a record is lapsed or expiring exactly when the row it heads is', () => {
  fc.assert(
    fc.property(facts, anyDay, (given, day) => {
      const all = standing(given, day).steps.flatMap(({ milestones }) => milestones);
      for (const row of credentials(given, day)) {
        const one = all
          .find(({ milestone }) => milestone.id === row.milestone.id)
          ?.records.find(({ fact }) => fact.id === row.record);
        if (!one || one.standing === 'returned') continue;
        expect([one.fact, lapsed.has(one.standing)]).toEqual([one.fact, over.has(row.state)]);
        if (one.standing !== 'change_waiting') expect(one.standing === 'expiring').toBe(row.state === 'expiring');
      }
    }),
    { numRuns: 300 },
  );
});

it('the line under the headline counts what the list of credentials shows', () => {
  const settled = facts.map(({ records, way }) => ({
    way,
    records: records.filter(({ state }) => state === 'verified'),
  }));
  fc.assert(
    fc.property(settled, anyDay, (given, day) => {
      const held = [...Map.groupBy(credentials(given, day), ({ milestone }) => milestone.id).values()];
      const counts = journeyCounts(standing(given, day));
      expect(counts.lapsed).toBe(held.filter((rows) => rows.every(({ state }) => over.has(state))).length);
    }),
    { numRuns: 200 },
  );
});
