import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type * as z from 'zod';
import { RecordFactContract } from '../contracts/journey.js';
import { anyRecord } from '../testing/any-record.js';
import type { RecordFact } from './facts.js';

type Sent = z.infer<typeof RecordFactContract>;

it('is the shape the journey is sent in: the compiler holds the types, this the values', () => {
  const [received, sent]: [(fact: Sent) => RecordFact, (fact: RecordFact) => Sent] = [(fact) => fact, (fact) => fact];
  fc.assert(
    fc.property(anyRecord, fc.uuid({ version: 7 }), (record, id) => {
      const fact = { ...record, id, verified: record.verified && { ...record.verified, program: null }, waiting: null };
      expect(received(RecordFactContract.parse(sent(fact)))).toEqual(fact);
    }),
  );
});
