import { expect, it } from '@jest/globals';
import { monthly } from '../testing/an-application.js';
import { funnel } from './funnel.js';
import {
  believedAt,
  daysInStages,
  furthestStage,
  holding,
  placeNow,
  placeOn,
  reachedOn,
  stageOf,
  stretches,
} from './moves.js';
import { isUnusual, unusualMove } from './unusual.js';

const moves = monthly('researched', 'applied', 'panel', 'not_selected');

it('stands where the last move until that day led, and nowhere before the first', () => {
  expect(
    ['2026-01-09', '2026-01-10', '2026-02-09', '2026-02-10', '2026-12-31'].map((day) => placeOn(moves, day)),
  ).toEqual([null, 'researched', 'researched', 'applied', 'not_selected']);
  expect(placeOn([...moves, { to: 'panel', on: '2026-04-10' }], '2026-04-10')).toBe('panel');
  expect(placeNow([])).toBe(null);
});

it('knows what was believed before a correction, and what holds after it', () => {
  const history = [
    { to: 'screen', on: '2026-02-20', words: '', saidAt: '2026-03-02T10:00:00+00:00', supersededAt: null },
    { to: 'panel', on: '2026-02-10', words: '', saidAt: '2026-02-11T10:00:00Z', supersededAt: '2026-03-02T10:00:00Z' },
    { to: 'applied', on: '2026-01-10', words: '', saidAt: '2026-01-10T10:00:00Z', supersededAt: null },
  ] as const;
  expect(placeOn(believedAt(history, '2026-03-02T09:59:59Z'), '2026-02-15')).toBe('panel');
  expect(placeOn(believedAt(history, '2026-03-02T10:00:00Z'), '2026-02-15')).toBe('applied');
  expect(placeOn(believedAt(history, '2026-01-09T10:00:00Z'), '2026-02-15')).toBe(null);
  expect(holding(history).map(({ to }) => to)).toEqual(['applied', 'screen']);
});

it('counts the days in each stage, all stretches together, and none for what was passed within a day', () => {
  const back = [...monthly('researched', 'applied', 'screen'), { to: 'applied' as const, on: '2026-03-20' }];
  expect(daysInStages(back, '2026-03-25')).toMatchObject({ researched: 31, tailored: 0, applied: 28 + 5, screen: 10 });
  const within = [...monthly('researched'), { to: 'tailored' as const, on: '2026-01-10' }];
  expect(stretches(within, '2026-01-12')).toEqual([{ place: 'tailored', from: '2026-01-10', until: null, days: 2 }]);
});

it('draws what is closed where it stood, and says how far it ever came', () => {
  expect([stageOf(moves), furthestStage(moves)]).toEqual(['panel', 'panel']);
  const back = monthly('panel', 'screen', 'withdrawn');
  expect([stageOf(back), furthestStage(back)]).toEqual(['screen', 'panel']);
  expect([stageOf(monthly('withdrawn')), furthestStage(monthly('withdrawn'))]).toEqual(['researched', null]);
});

it('has passed the stages that were skipped, on the day of what came after them', () => {
  expect([reachedOn(moves, 'tailored'), reachedOn(moves, 'screen'), reachedOn(moves, 'offer')]).toEqual([
    '2026-02-10',
    '2026-03-10',
    null,
  ]);
  const counts = funnel([{ moves }, { moves: monthly('researched') }, { moves: monthly('withdrawn') }]);
  expect(counts.map(({ reached }) => reached)).toEqual([3, 1, 1, 1, 1, 0, 0]);
});

it.each([
  ['researched', 'tailored', null],
  ['researched', 'applied', null],
  ['screen', 'offer', null],
  ['offer', 'appointed', null],
  ['offer', 'declined', null],
  ['applied', 'not_selected', null],
  ['panel', 'withdrawn', null],
  ['applied', 'offer', 'This passes 2 stages at once. They count as reached; moves of their own can be added.'],
  ['panel', 'applied', 'This goes back from “Panel”. If it never was there, correct or take back that move instead.'],
  ['screen', 'screen', 'It stands at “Screen” already.'],
  ['not_selected', 'panel', 'It was closed: not selected. This takes it up again.'],
  ['withdrawn', 'declined', 'It was closed already: withdrawn by you.'],
  ['appointed', 'withdrawn', 'You were appointed there. A post that ends is no move: this says that it never was.'],
  ['tailored', 'not_selected', 'You have not applied there yet.'],
  ['offer', 'not_selected', 'They had made an offer. Did they take it back?'],
  ['panel', 'declined', 'There was no offer to decline. Did you withdraw?'],
] as const)('%s to %s asks: %s', (from, to, question) => {
  expect([unusualMove(from, to), isUnusual(from, to)]).toEqual([question, question !== null]);
});
