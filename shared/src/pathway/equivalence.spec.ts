import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { standing } from '../record/standing.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { carried, drawnAt } from './equivalence.js';
import type { PathwayChange } from './model.js';
import { PATHWAY } from './pathway.js';
import { wayOf } from './way.js';

const rename = (from: string, to: string): PathwayChange => ({ is: 'renamed', from, to });
const split = (from: string, ...to: string[]): PathwayChange => ({ is: 'split', from, to });
const merge = (enough: 'all' | 'any', to: string, ...from: string[]): PathwayChange => ({
  is: 'merged',
  from,
  to,
  enough,
});
const retire = (from: string): PathwayChange => ({ is: 'retired', from });

describe('what was held under an earlier version counts for', () => {
  it.each<[string, string[], PathwayChange[], string[]]>([
    ['itself, when nothing changed', ['a', 'b'], [], ['a', 'b']],
    ['its new name', ['a', 'x'], [rename('a', 'b')], ['b', 'x']],
    ['each part', ['a'], [split('a', 'b', 'c')], ['b', 'c']],
    ['the whole, when any is enough', ['a'], [merge('any', 'm', 'a', 'b')], ['a', 'm']],
    ['nothing more, while one of all is missing', ['a'], [merge('all', 'm', 'a', 'b')], ['a']],
    ['the whole, when all are there', ['a', 'b'], [merge('all', 'm', 'a', 'b')], ['a', 'b', 'm']],
    ['its own name, when it was retired', ['a'], [retire('a')], ['a']],
    ['nothing it never was', ['x'], [rename('a', 'b'), split('c', 'd', 'e'), merge('any', 'm', 'f')], ['x']],
    ['a name of a name', ['a'], [rename('a', 'b'), rename('b', 'c')], ['c']],
    ['the parts of a new name', ['a'], [rename('a', 'b'), split('b', 'c', 'd')], ['c', 'd']],
    ['the whole of parts', ['a'], [split('a', 'b', 'c'), merge('all', 'm', 'b', 'c')], ['b', 'c', 'm']],
    [
      'the whole of a part and another',
      ['a', 'x'],
      [split('a', 'b', 'c'), merge('all', 'm', 'c', 'x')],
      ['b', 'c', 'm', 'x'],
    ],
    ['what a name was before it was used again', ['a', 'b'], [rename('b', 'c'), rename('a', 'b')], ['b', 'c']],
  ])('%s', (_, held, changes, now) => {
    expect([...carried(held, changes)].toSorted()).toEqual(now);
  });
});

describe('a record is drawn at', () => {
  it.each<[PathwayChange[], string[]]>([
    [[], ['a']],
    [[rename('a', 'b')], ['b']],
    [[split('a', 'b', 'c')], ['b', 'c']],
    [[merge('all', 'm', 'a', 'b')], ['m']],
    [[retire('a')], ['a']],
    [[rename('x', 'y'), split('z', 'a', 'b')], ['a']],
    [[rename('a', 'b'), split('b', 'c', 'd'), merge('any', 'm', 'c', 'd')], ['m']],
    [
      [split('a', 'b', 'c'), rename('b', 'd'), retire('c')],
      ['d', 'c'],
    ],
  ])('after %j: %j', (changes, at) => {
    expect(drawnAt('a', changes)).toEqual(at);
  });
});

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
const anyChange: fc.Arbitrary<PathwayChange> = fc.oneof(
  fc.tuple(id, id).map(([from, to]) => rename(from, to)),
  fc.tuple(id, ids).map(([from, to]) => split(from, ...to)),
  fc
    .tuple(ids, id, fc.constantFrom('all' as const, 'any' as const))
    .map(([from, to, enough]) => merge(enough, to, ...from)),
  id.map(retire),
);
const anyChanges = fc.array(anyChange, { maxLength: 8 });
const anyHeld = fc.uniqueArray(id);

describe('whatever changes', () => {
  it('what is held counts for something', () => {
    fc.assert(
      fc.property(anyHeld, anyChanges, (held, changes) => {
        for (const one of held) expect(carried([one], changes).size).toBeGreaterThan(0);
      }),
    );
  });

  it('more that is held never counts for less, and each later version is built on the one before', () => {
    fc.assert(
      fc.property(anyHeld, anyHeld, anyChanges, anyChanges, (held, more, first, then) => {
        const alone = carried(held, first);
        const together = carried([...held, ...more], first);
        expect([...alone].filter((one) => !together.has(one))).toEqual([]);
        expect(carried(alone, then)).toEqual(carried(held, [...first, ...then]));
      }),
    );
  });

  it('the order in which things were recorded changes nothing', () => {
    fc.assert(
      fc.property(anyHeld, anyChanges, (held, changes) => {
        expect(carried(held.toReversed(), changes)).toEqual(carried(held, changes));
      }),
    );
  });

  it('every record is drawn somewhere, once at each place', () => {
    fc.assert(
      fc.property(id, anyChanges, (one, changes) => {
        const at = drawnAt(one, changes);
        expect(at.length).toBeGreaterThan(0);
        expect(new Set(at).size).toBe(at.length);
      }),
    );
  });
});

describe('a later version of the pathway', () => {
  const milestone = (of: string) => PATHWAY.milestones.find((one) => one.id === of)!;
  const required = { requirement: { is: 'required' } } as const;
  const gone = [
    'leadership-course',
    'team-project',
    'linkedin-presence',
    'cross-it-clinical-management',
    'budget-owner',
  ];
  const way = wayOf({
    pathway: {
      ...PATHWAY,
      version: 'later',
      milestones: [
        ...PATHWAY.milestones.filter((one) => !gone.includes(one.id)),
        { ...milestone('leadership-course'), id: 'management-course' },
        { ...milestone('team-project'), id: 'project-planned' },
        { ...milestone('team-project'), id: 'project-delivered' },
        { ...milestone('cross-it-clinical-management'), ...required, id: 'managed-both-sides' },
      ],
      former: PATHWAY.milestones.filter((one) => gone.includes(one.id)),
      changes: [
        rename('leadership-course', 'management-course'),
        split('team-project', 'project-planned', 'project-delivered'),
        merge('any', 'managed-both-sides', 'cross-it-clinical-management', 'budget-owner'),
        retire('linkedin-presence'),
      ],
    },
  });
  const after = (of: string) => {
    const journey = standing({ records: [aVerified(of)], way }, '2026-11-23');
    const drawn = journey.steps.flatMap(({ milestones }) => milestones).filter(({ records }) => records.length > 0);
    return drawn.map((one) => `${one.milestone.id} ${one.standing}`);
  };

  it.each([
    ['leadership-course', ['management-course verified']],
    ['team-project', ['project-planned verified', 'project-delivered verified']],
    ['budget-owner', ['managed-both-sides verified']],
    ['linkedin-presence', ['linkedin-presence verified']],
  ])('counts a verified %s as %j', (of, drawn) => {
    expect(after(of)).toEqual(drawn);
  });

  it('asks nobody again for what it renamed, split or merged', () => {
    const verified = ['leadership-course', 'team-project', 'cross-it-clinical-management'].map((of) => aVerified(of));
    const { steps } = standing({ records: verified, way }, '2026-11-23');
    expect([steps[4]!.verified, steps[8]!.verified]).toEqual([2, 2]);
    expect(steps[6]!.required).toBe(standing({ records: [] }, '2026-11-23').steps[6]!.required - 1);
  });

  it('keeps what waits under an old name', () => {
    const waiting = aRecord('leadership-course', { state: 'returned' });
    const { steps } = standing({ records: [waiting], way }, '2026-11-23');
    expect(steps[4]!.milestones.find((one) => one.milestone.id === 'management-course')!.standing).toBe('returned');
  });
});
