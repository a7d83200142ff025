import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { skillIds } from '../pathway/model.js';
import { knowledgeOf } from '../record/knowledge.js';
import type { JourneyFacts } from '../record/facts.js';
import { anyRecord, anyRecords, anyVerified, anyWay, inAnyOrder } from '../testing/any-record.js';
import { aRecord } from '../testing/a-record.js';
import { ladderTo, rungOf, skillsOf } from './rungs.js';

const facts = fc.record({ records: anyRecords, way: anyWay });
const anyRung = fc.integer({ min: 0, max: 6 });
const standsOn = (given: JourneyFacts) => rungOf(given).rung?.rung ?? 0;
const openFor = (given: JourneyFacts, rung: number) =>
  skillsOf(given, rung).flatMap(({ skill, milestones }) =>
    milestones.filter(({ verified }) => !verified).map(({ milestone }) => `${skill} ${milestone.id}`),
  );

it('answers anything: a rung of the ladder or none, and what opens the next unless it is the last', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { rung, next } = rungOf(given);
      const titles = ladderTo(given.way).map(({ title }) => title);
      if (rung) expect(titles).toContain(rung.title);
      expect(next?.rung.rung ?? 6).toBe((rung?.rung ?? 0) + 1);
      // It stands below because a gate is open, or was spared and left out.
      if (next) expect(next.gates.every(({ verified }) => verified) && next.gates.length > 0).toBe(false);
    }),
  );
});

it('does not depend on the order of the records', () => {
  fc.assert(
    fc.property(facts.chain(inAnyOrder), anyRung, ([one, other], rung) => {
      expect(rungOf(other)).toEqual(rungOf(one));
      expect(skillsOf(other, rung)).toEqual(skillsOf(one, rung));
    }),
  );
});

it('takes nobody down by one more verified record, and opens nothing for a skill by it', () => {
  fc.assert(
    fc.property(facts, anyVerified, anyRung, (given, more, rung) => {
      const after = { ...given, records: [...given.records, more] };
      expect(standsOn(after)).toBeGreaterThanOrEqual(standsOn(given));
      expect(openFor(given, rung)).toEqual(expect.arrayContaining(openFor(after, rung)));
    }),
  );
});

it('lets nobody up by their own word', () => {
  fc.assert(
    fc.property(facts, anyRecord, (given, { id, milestone, when }) => {
      const said = { ...given, records: [...given.records, aRecord(milestone, { id, when })] };
      expect(standsOn(said)).toBe(standsOn(given));
    }),
  );
});

it('lists under a skill only what grows it, once, and says of each what is on record', () => {
  fc.assert(
    fc.property(facts, anyRung, (given, rung) => {
      const { verified } = knowledgeOf(given);
      const skills = skillsOf(given, rung);
      expect(skills.map(({ skill }) => skill)).toEqual(
        skillIds.filter((id) => skills.some(({ skill }) => skill === id)),
      );
      for (const { skill, milestones } of skills) {
        expect(new Set(milestones.map(({ milestone }) => milestone.id)).size).toBe(milestones.length);
        for (const one of milestones) {
          expect(one.milestone.skills).toContain(skill);
          expect(one.verified).toBe(verified.has(one.milestone.id));
        }
      }
    }),
  );
});
