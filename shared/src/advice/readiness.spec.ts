import { describe, expect, it } from '@jest/globals';
import { orBy, program, rule, usually } from '../pathway/need.js';
import { noTrack } from '../pathway/tracks.js';
import { wayOf } from '../pathway/way.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { aMilestone, aWay } from '../testing/a-way.js';
import { isClosed, listed, readiness } from './readiness.js';

const source = 'https://board.example/rule';
const practice = orBy(rule(source, 'fellowship'), 'ci-practice-pathway', 'post');
const way = aWay([
  aMilestone('fellowship', { title: 'Fellowship' }),
  aMilestone('post', { title: 'Post' }),
  aMilestone('extra', { requirement: { is: 'optional' } }),
  aMilestone('gone', { requirement: { is: 'left_out' } }),
  aMilestone('board', { title: 'Board', needs: [practice] }),
  aMilestone('after', {
    needs: [usually('board'), program('post', 'fellowship'), usually('extra'), usually('gone', 'extra')],
  }),
  aMilestone('mixed', { needs: [usually('extra', 'post')] }),
  aMilestone('custom', { needs: [{ ...usually(), anyOf: [{ milestone: 'post', way: 'ci-practice-pathway' }] }] }),
  aMilestone('case', { requirement: { is: 'optional' }, needs: [usually('extra')] }),
  aMilestone('never', { needs: [orBy(rule(source, 'gone'), 'ci-practice-pathway', 'post')] }),
  aMilestone('never-either', { needs: [rule(source, 'never')] }),
  aMilestone('unknown', { needs: [rule(source, 'no-such-thing')] }),
  aMilestone('lost', { needs: [usually('no-such-thing')] }),
]);
const of = (id: string, records = [aRecord('nothing')], today = '2026-11-23') =>
  readiness(way.milestone(id)!, { records, way }, today);

describe('readiness', () => {
  it('is there when nothing comes before', () => {
    expect(of('post')).toEqual({ ready: true, first: [], words: null });
  });

  it('names what usually comes first, one of each need, and no more than this way asks for', () => {
    expect(of('after')).toMatchObject({
      ready: false,
      first: [{ id: 'board' }, { id: 'post' }],
      words: 'Not yet ready: usually first “Board” and “Post”.',
    });
    expect(of('mixed').ready).toBe(false);
    expect(of('custom').words).toBe('Not yet ready: usually first “Post”.');
    expect(of('case').first.map(({ id }) => id)).toEqual(['extra']);
  });

  it.each([
    ['verified', [aVerified('fellowship')]],
    ['stated', [aRecord('fellowship')]],
    ['waiting', [aWaiting('fellowship')]],
  ])('counts what is %s', (_, records) => {
    expect(of('board', records).ready).toBe(true);
  });

  it.each([
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('on %s the way by practice makes ready: %s', (day, ready) => {
    expect(of('board', [aVerified('post')], day).ready).toBe(ready);
  });

  it('names what is still open where a way has closed, and both while it is', () => {
    expect(of('board').words).toBe('Not yet ready: usually first “Fellowship”.');
    const corrected = wayOf({
      pathway: way.pathway,
      rules: [
        { program: 'p', milestones: [], required: [], waived: [], closings: { 'ci-practice-pathway': '2030-01-01' } },
      ],
    });
    const records = [aVerified('post')];
    expect(readiness(corrected.milestone('board')!, { records, way: corrected }, '2026-11-23').ready).toBe(true);
  });

  it('says when a rule can no longer be met, through all that it rests on', () => {
    expect(of('never').words).toBe('Not possible now: the ways to “GONE” are closed or not part of this track.');
    expect(of('never-either').words).toBe(
      'Not possible now: the ways to “NEVER” are closed or not part of this track.',
    );
    expect(of('never', [aVerified('gone')]).ready).toBe(true);
    expect(of('never-either', [aVerified('never')]).ready).toBe(true);
  });

  it('is advice alone: what nobody knows keeps nobody', () => {
    for (const id of ['unknown', 'lost']) expect(of(id)).toEqual({ ready: true, first: [], words: null });
  });
});

describe('isClosed', () => {
  const said = (stated: string[]) => ({ way, stated: new Set(stated) });
  const closed = (id: string, stated: string[] = [], today = '2026-11-23') =>
    isClosed(said(stated), way.milestone(id)!, today);

  it('is only what no way leads to', () => {
    expect(['board', 'after', 'never', 'never-either', 'unknown'].map((id) => closed(id))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(closed('never-either', ['never'])).toBe(false);
  });

  it('knows the ways of the catalogue: without the fellowship no board once practice is closed', () => {
    const none = wayOf({ track: { ...noTrack, degree: 'none' } });
    const common = wayOf();
    const eligible = (on: typeof common) =>
      isClosed({ way: on, stated: new Set() }, on.milestone('ci-board-eligible')!, '2026-11-23');
    expect([eligible(common), eligible(none)]).toEqual([false, true]);
  });

  it('comes to an end in a circle', () => {
    const circle = aWay([
      aMilestone('a', { needs: [rule(source, 'b')] }),
      aMilestone('b', { needs: [rule(source, 'a')] }),
    ]);
    expect(isClosed({ way: circle, stated: new Set() }, circle.milestone('a')!, '2026-11-23')).toBe(false);
  });
});

it('lists as people do', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});
