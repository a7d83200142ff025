import { TestBed } from '@angular/core/testing';
import { noTrack } from '@cmio-pathway/shared/pathway/tracks';
import { type ForecastAsked, forecastOf } from './forecast-of';
import { Forecasts } from './forecasts';

const asked: ForecastAsked = {
  facts: { track: { ...noTrack, revision: 0 }, rules: [], records: [], drafts: [] },
  planned: [],
  clock: [],
  today: '2026-11-23',
  whatIf: null,
  begun: [],
};

/** A thread without a browser: what it is asked is answered when the spec says so. */
class Thread {
  static all: Thread[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly asked: { id: number; asked: ForecastAsked }[] = [];
  ended = false;

  constructor() {
    Thread.all.push(this);
  }
  postMessage(message: { id: number; asked: ForecastAsked }): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(): void {
    for (const { id, asked: one } of this.asked) this.onmessage!({ data: { id, found: forecastOf(one) } });
  }
}

beforeEach(() => {
  Thread.all = [];
  Object.assign(globalThis, { Worker: Thread });
});

test('the same facts are computed once, whatever page asks', async () => {
  const forecasts = TestBed.inject(Forecasts);
  const [one, same, other] = [asked, { ...asked, facts: { ...asked.facts } }, { ...asked, begun: ['mba-degree'] }].map(
    (ask) => forecasts.of(ask),
  );
  expect(Thread.all.length).toBe(1);
  expect(Thread.all[0]!.asked.length).toBe(2);
  Thread.all[0]!.answer();
  expect(await one).toBe(await same);
  expect((await other)!.ready).not.toEqual((await one)!.ready);
});

test('a thread that does not load fails what waits, and is started again by the next that asks', async () => {
  const forecasts = TestBed.inject(Forecasts);
  const waiting = forecasts.of(asked);
  Thread.all[0]!.onerror!();
  await expect(waiting).rejects.toThrow('The forecast could not be computed.');
  expect(Thread.all[0]!.ended).toBe(true);
  const again = forecasts.of(asked);
  Thread.all[1]!.answer();
  expect((await again).ready).not.toBeNull();
});

test('an answer of long ago is computed anew', () => {
  const forecasts = TestBed.inject(Forecasts);
  for (let day = 1; day <= 41; day += 1) void forecasts.of({ ...asked, planned: [`milestone-${day}`] });
  void forecasts.of({ ...asked, planned: ['milestone-2'] });
  expect(Thread.all[0]!.asked.length).toBe(41);
  void forecasts.of({ ...asked, planned: ['milestone-1'] });
  expect(Thread.all[0]!.asked.length).toBe(42);
});
