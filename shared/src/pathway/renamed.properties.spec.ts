import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advise } from '../advice/advise.js';
import { credentials } from '../credentials/credentials.js';
import { cyclesOf } from '../credits/cycles.js';
import { forecast } from '../forecast/forecast.js';
import { skillsOf, rungOf } from '../ladder/rungs.js';
import type { JourneyFacts } from '../record/facts.js';
import { standing } from '../record/standing.js';
import { anyRecords, anyTrack } from '../testing/any-record.js';
import { anOpenedCycle } from '../testing/a-cycle.js';
import type { Milestone, Pathway, PathwayChange } from './model.js';
import { PATHWAY } from './pathway.js';
import type { Track } from './tracks.js';
import { noRules, type Way, wayOf } from './way.js';

const today = '2026-11-23';
const next = (id: string) => `${id}-next`;

const renamed = (milestone: Milestone): Milestone => ({
  ...milestone,
  id: next(milestone.id),
  covers: milestone.covers.map(next),
  needs: milestone.needs.map((need) => ({
    ...need,
    anyOf: need.anyOf.map((one) => ({ ...one, milestone: next(one.milestone) })),
  })),
  requirement:
    milestone.requirement.is === 'required_when'
      ? { ...milestone.requirement, held: next(milestone.requirement.held) }
      : milestone.requirement,
});

/** A version in which everything has a new name, and nothing else is new. */
const second: Pathway = {
  ...PATHWAY,
  milestones: PATHWAY.milestones.map(renamed),
  former: PATHWAY.milestones,
  changes: PATHWAY.milestones.map(({ id }): PathwayChange => ({ is: 'renamed', from: id, to: next(id) })),
};

const ids = PATHWAY.milestones.map(({ id }) => id);
const some = fc.subarray(ids, { maxLength: 6 });
interface Stored {
  track: Track;
  required: readonly string[];
  waived: readonly string[];
  facts: JourneyFacts;
}
/** What may be stored of somebody, all of it under the names of the first version. */
const stored: fc.Arbitrary<Stored> = fc
  .record({ track: anyTrack, required: some, waived: some, planned: some, drafts: some, records: anyRecords })
  .map(({ planned, drafts, records, ...rest }) => ({
    ...rest,
    facts: {
      records,
      drafts: drafts.map((milestone) => ({ milestone })),
      planned: planned.map((milestone, at) => ({ milestone, targetOn: `2027-0${at + 1}-15` })),
    },
  }));
const both = ({ track, required, waived, facts }: Stored) => {
  const rules = [{ ...noRules('p'), required, waived }];
  return [PATHWAY, second].map((pathway) => ({ ...facts, way: wayOf({ track, rules, pathway }) })) as [
    JourneyFacts & { way: Way },
    JourneyFacts & { way: Way },
  ];
};
/** The same told in the names of the second version. */
const inNext = <Told>(told: Told): unknown =>
  JSON.parse(
    JSON.stringify(told, (key, value: unknown) => (key === 'fact' || key === 'source' ? undefined : value)),
    (_, value: unknown) => (typeof value === 'string' && ids.includes(value) ? next(value) : value),
  );
const plain = (told: unknown): unknown =>
  JSON.parse(JSON.stringify(told, (key, value: unknown) => (key === 'fact' || key === 'source' ? undefined : value)));

describe('a version that only renames changes nothing that is said', () => {
  const says = (told: (facts: JourneyFacts & { way: Way }) => unknown) =>
    fc.assert(
      fc.property(stored, (given) => {
        const [before, after] = both(given);
        expect(plain(told(after))).toEqual(inNext(told(before)));
      }),
      { numRuns: 60 },
    );

  it('of where somebody stands', () =>
    says((facts) => standing(facts, today).steps.map(({ milestones, ...step }) => ({ ...step, milestones }))));
  it('of what they hold', () => says((facts) => credentials(facts, today)));
  it('of their rung and its skills', () =>
    says((facts) => {
      const { rung, next: above } = rungOf(facts);
      return [rung?.rung, above?.gates, skillsOf(facts, 5)];
    }));
  it('of their cycles', () =>
    says((facts) => cyclesOf(facts.records, [anOpenedCycle()], today, facts.way).map(({ id: _, ...rest }) => rest)));
  it('of what they rest on before they apply', () =>
    says((facts) => {
      const { durations, unknown, pace } = forecast({ facts, today, seed: 1, runs: 1 });
      return { durations, unknown, pace };
    }));
  it('of what they are advised, and of what they put away', () =>
    fc.assert(
      fc.property(stored, fc.nat({ max: 4 }), (given, at) => {
        const [before, after] = both(given);
        const dismissed = advise(before, { today })
          .slice(at, at + 1)
          .map(({ key }) => key);
        const told = (facts: JourneyFacts) =>
          advise(facts, { today, dismissed }).map(({ milestone, action, reason, unlocks }) => ({
            milestone,
            action,
            reason,
            unlocks,
          }));
        expect(told(after)).toEqual(inNext(told(before)));
      }),
      { numRuns: 60 },
    ));
});
