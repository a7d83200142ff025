import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyRecords, anyRenewed, anyWay, inAnyOrder } from '../testing/any-record.js';
import { credentials } from './credentials.js';
import { currentOn } from './current.js';

const anyDay = fc.integer({ min: 0, max: 30 }).map((years) => `${2010 + years}-03-17`);
const facts = fc.record({ records: fc.tuple(anyRecords, anyRenewed).map(([a, b]) => [...a, ...b]), way: anyWay });

it('answers anything, on any day, and says the end it means', () => {
  fc.assert(
    fc.property(facts, anyDay, (given, day) => {
      for (const row of credentials(given, day)) {
        expect(row.until === null).toBe(row.ends === 'never' || row.ends === 'not_known');
        expect(row.history.map(({ record }) => record)).toContain(row.record);
        if (row.state === 'current' || row.state === 'expiring')
          expect(currentOn(given, row.milestone.id, day)).toBe(true);
        if (row.state === 'lapses_with') expect(currentOn(given, row.milestone.id, day)).toBe(false);
        if (row.state === 'expiring') expect(row.daysLeft).toBeLessThanOrEqual(90);
      }
    }),
  );
});

it('does not depend on the order of the records', () => {
  fc.assert(
    fc.property(facts.chain(inAnyOrder), anyDay, ([one, other], day) => {
      expect(credentials(other, day)).toEqual(credentials(one, day));
    }),
  );
});

it('a later day takes no lapse back while nothing new begins', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const over = (day: string) =>
        credentials(given, day)
          .filter(({ state }) => state === 'lapsed' || state === 'lapses_with')
          .map(({ record }) => record);
      expect(over('2033-01-01')).toEqual(expect.arrayContaining(over('2027-01-01')));
    }),
  );
});
