import { noTrack } from '@cmio-pathway/shared/pathway/tracks';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { knowledgeOf } from '@cmio-pathway/shared/record/knowledge';
import { couldBegin, leversOf, moving, supposing } from './levers';

const today = '2026-11-23';
const track = { ...noTrack, training: 'fellowship' as const, board: 'none' as const };
const known = knowledgeOf({ records: [], way: wayOf({ track }) });
const found = { critical: [], takenOn: [] };
const heldUpBy = (...ids: string[]) => ({ ...found, critical: ids.map((milestone) => ({ milestone, share: 1 })) });

test('the share of full time that somebody has is not tried, and full time only when they have less', () => {
  const shares = (fraction: number) => {
    const clock = [{ from: '2026-01-01', until: null, fraction, leave: false }];
    return leversOf(found, known, clock, today).flatMap(({ part, value }) => (part === 'share' ? [value] : []));
  };
  expect(shares(1)).toEqual(['60']);
  expect(shares(0.8)).toEqual(['100', '60']);
  expect(shares(0.6)).toEqual(['100']);
});

test('another choice of the track is tried where one was made, and only then', () => {
  const parts = (way = known.way) =>
    leversOf(found, { ...known, way }, [], today).flatMap(({ part, value }) => (part === 'training' ? [value] : []));
  expect(parts()).toEqual(['masters', 'certificate', 'practice']);
  expect(parts(wayOf())).toEqual([]);
});

test('what is optional and taken on is left out, and is not taken on again', () => {
  const said = (takenOn: readonly string[]) =>
    leversOf({ ...found, takenOn }, known, [], today).filter(({ value }) => value === 'mba-degree');
  expect(said([])).toMatchObject([{ part: 'also' }]);
  expect(said(['mba-degree'])).toMatchObject([{ part: 'skip' }]);
});

test('begun is what holds the day up, unless an issuer asks for something before it or it has begun', () => {
  const ids = (...asked: string[]) => couldBegin(heldUpBy(...asked), known).map(({ id }) => id);
  expect(ids('informatics-director-role')).toEqual(['informatics-director-role']);
  expect(ids('cmio-readiness-review', 'ci-fellowship-complete', 'never-heard-of')).toEqual([]);
  const stated = { ...known, stated: new Set(['informatics-director-role']) };
  expect(couldBegin(heldUpBy('informatics-director-role'), stated)).toEqual([]);
});

test('what helps most is first, what costs most after it, and what moves nothing is not told', () => {
  const before = '2030-01-01';
  const after = ['2030-01-05', '2029-10-01', '2028-01-01', '2031-01-01', '2029-11-01', '2029-12-01', '2033-01-01'];
  expect(moving(after.map((day) => ({ before, after: day }))).map(({ months }) => months)).toEqual([
    -24, -3, -2, 36, 12,
  ]);
});

test('a lever supposes one thing and forgets what was supposed before', () => {
  expect(supposing({ part: 'begin', value: 'x', words: '' })).toEqual({
    share: null,
    training: null,
    board: null,
    also: null,
    skip: null,
    begin: 'x',
  });
});
