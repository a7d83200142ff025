import fc from 'fast-check';
import { PATHWAY } from '../pathway/pathway.js';
import { noTrack, tracks, type Track } from '../pathway/tracks.js';
import { type Way, wayOf } from '../pathway/way.js';
import type { RecordFact } from '../record/facts.js';
import type { JourneyFacts } from '../record/facts.js';
import { storedStates } from '../record/states.js';
import { aRecord, aVerified } from './a-record.js';

const milestone = fc.constantFrom(...PATHWAY.milestones.map(({ id }) => id));
const when = fc.oneof(
  fc.constantFrom('1998', '2019-07', '2024-02-29').map((from) => ({ from, until: null, ongoing: false })),
  fc.constant({ from: '2024-07', until: null, ongoing: true }),
  fc.constant(null),
);
const until = fc.constantFrom(null, '2020-01-01', '2027-01-15', '2031-06-30');
const from = fc.constantFrom('2009-05-01', '2019-07-01', '2024-02-29', '2025-12-01', '2026-11-15');

/** A verified record of any milestone. */
export const anyVerified: fc.Arbitrary<RecordFact> = fc
  .record({ milestone, when, from, until, program: fc.constantFrom('p', 'q', null), id: fc.uuid() })
  .map(({ milestone: of, when: at, id, ...verified }) => aVerified(of, verified, { id, when: at }));

/** Any record that can be stored: a decided, returned or withdrawn one may still count by an earlier version. */
export const anyRecord: fc.Arbitrary<RecordFact> = fc
  .record({ state: fc.constantFrom(...storedStates), counting: fc.boolean(), basis: anyVerified })
  .map(({ state, counting, basis }) =>
    aRecord(basis.milestone, {
      id: basis.id,
      when: basis.when,
      state,
      verified: state === 'verified' || (counting && state !== 'logged') ? basis.verified : null,
      waiting:
        state === 'submitted' ? { since: '2026-10-01T08:00:00Z', program: 'p', reviewer: null, batch: null } : null,
      returnedAt: state === 'returned' ? '2026-08-01T08:00:00Z' : null,
      notMetAt: state === 'not_met' ? '2026-08-01T08:00:00Z' : null,
    }),
  );

/** The records of a person, none to sixty, each with an id of its own. */
export const anyRecords = fc.uniqueArray(anyRecord, { maxLength: 60, selector: ({ id }) => id });

/** A credential and its renewals, each naming the one before. */
export const anyRenewed: fc.Arbitrary<RecordFact[]> = fc
  .tuple(
    fc.constantFrom(...PATHWAY.milestones.filter(({ counts }) => counts === 'held').map(({ id }) => id)),
    fc.array(fc.record({ from: fc.integer({ min: 2008, max: 2026 }), years: fc.integer({ min: 0, max: 6 }) }), {
      maxLength: 4,
    }),
  )
  .map(([milestoneId, terms]) =>
    terms.map(({ from, years }, at) =>
      aVerified(
        milestoneId,
        { from: `${from}-05-01`, until: years === 0 ? null : `${from + years}-04-30` },
        {
          id: `renewed-${at}`,
          when: { from: `${from}-05-01`, until: null, ongoing: false },
          renews: at === 0 ? null : `renewed-${at - 1}`,
        },
      ),
    ),
  );

const choiceOf = <Part extends keyof typeof tracks>(part: Part) =>
  fc.constantFrom(null, ...tracks[part].map(({ id }) => id)) as fc.Arbitrary<Track[Part]>;

/** Any combination of the choices that ask for something. */
export const anyTrack: fc.Arbitrary<Track> = fc
  .record({ degree: choiceOf('degree'), training: choiceOf('training'), board: choiceOf('board') })
  .map((track) => ({ ...noTrack, ...track }));

/** Any such combination as a way, told by its choices. */
export const anyWay: fc.Arbitrary<Way> = anyTrack.map((track) =>
  Object.assign(wayOf({ track }), { [fc.toStringMethod]: () => JSON.stringify(track) }),
);

/** The same facts twice, the records in two orders. */
export const inAnyOrder = <Facts extends JourneyFacts>(facts: Facts): fc.Arbitrary<[Facts, Facts]> =>
  fc
    .shuffledSubarray([...facts.records], { minLength: facts.records.length })
    .map((records) => [facts, { ...facts, records }]);
