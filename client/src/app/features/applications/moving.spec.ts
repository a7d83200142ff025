import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';
import { aLine } from '../../../testing/an-application-line';
import { Moving, nowAt } from './moving';

const screen = aLine({
  moves: [
    ['applied', '2026-10-01'],
    ['screen', '2026-11-01'],
  ],
  revision: 4,
});
const panel = aLine({ moves: [...moves(screen), ['panel', '2026-11-23']], revision: 5 });
const elsewhere = aLine({ moves: [...moves(screen), ['withdrawn', '2026-11-22']], revision: 5 });
const list = '/api/me/applications';
const stale = { type: 'about:blank', title: 'Stale', status: 412, code: 'stale' };
const saved = (revision: number) => ({
  id: '0199a1c0-0000-7000-8000-0000000000aa',
  revision,
  savedAt: '2026-11-23T09:42:00Z',
});

function moves({ moves: all }: ApplicationLine) {
  return all.map(({ to, on }) => [to, on] as const);
}

/** Lets what was answered run to its next question. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

const opened = async (line: ApplicationLine) => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), Moving] });
  const moving = TestBed.inject(Moving);
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  http.expectOne(list).flush({ applications: [line] });
  await pause();
  return { moving, http, now: () => nowAt(moving.lines()![0]!) };
};
const revisionOf = ({ request }: TestRequest) => request.headers.get('if-match');

test('a move is drawn at once, sent over the revision that was read, and can be taken back', async () => {
  const { moving, http, now } = await opened(screen);
  const moved = moving.propose(moving.lines()![0]!, 'panel');
  expect(now()).toBe('panel');
  const sent = http.expectOne(`${list}/${screen.id}/moves`);
  expect(revisionOf(sent)).toBe('"4"');
  expect(sent.request.body).toMatchObject({ to: 'panel' });
  sent.flush(saved(5));
  await pause();
  http.expectOne(list).flush({ applications: [panel] });
  await moved;
  expect(moving.made()).toMatchObject({ from: 'screen', to: 'panel' });
  expect(moving.said()).toBe('Grandalder Health moved from Screen to Panel.');

  const undone = moving.undo();
  const back = http.expectOne(`${list}/${screen.id}/moves/${saved(5).id}`);
  expect([back.request.method, revisionOf(back)]).toEqual(['DELETE', '"5"']);
  back.flush(saved(6));
  await pause();
  http.expectOne(list).flush({ applications: [{ ...screen, revision: 6 }] });
  await undone;
  expect(now()).toBe('screen');
  expect(moving.made()).toBeNull();
});

test('an unusual move asks one question first, and nothing is sent before the answer', async () => {
  const { moving, http, now } = await opened(screen);
  await moving.propose(moving.lines()![0]!, 'declined');
  expect(moving.word()).toMatchObject({ is: 'asked', to: 'declined' });
  expect(now()).toBe('screen');
  http.expectNone(`${list}/${screen.id}/moves`);
  moving.leave();
  expect(moving.word()).toBeNull();
});

test('who was faster on another device wins: it is said where it is now, and what was wanted can still be done', async () => {
  const { moving, http, now } = await opened(screen);
  const moved = moving.move(moving.lines()![0]!, 'panel');
  http.expectOne(`${list}/${screen.id}/moves`).flush(stale, { status: 412, statusText: 'Stale' });
  await pause();
  http.expectOne(list).flush({ applications: [elsewhere] });
  await pause();
  http.expectOne(list).flush({ applications: [elsewhere] });
  await moved;
  expect(now()).toBe('withdrawn');
  expect(moving.word()).toMatchObject({
    is: 'elsewhere',
    to: 'panel',
    sentence: 'Moved to Withdrawn by you on another device. Your move to Panel was not made.',
  });
});

test('where only its text was written elsewhere, it is moved over the newer revision', async () => {
  const { moving, http, now } = await opened(screen);
  const moved = moving.move(moving.lines()![0]!, 'panel');
  http.expectOne(`${list}/${screen.id}/moves`).flush(stale, { status: 412, statusText: 'Stale' });
  await pause();
  http.expectOne(list).flush({ applications: [{ ...screen, revision: 7 }] });
  await pause();
  const again = http.expectOne(`${list}/${screen.id}/moves`);
  expect(revisionOf(again)).toBe('"7"');
  again.flush(saved(8));
  await pause();
  http.expectOne(list).flush({ applications: [{ ...panel, revision: 8 }] });
  await moved;
  expect(now()).toBe('panel');
  expect(moving.made()).toMatchObject({ to: 'panel' });
});

test('without the server it stays where it was, says so, and can be tried again', async () => {
  const { moving, http, now } = await opened(screen);
  const moved = moving.move(moving.lines()![0]!, 'panel');
  http.expectOne(`${list}/${screen.id}/moves`).error(new ProgressEvent('error'));
  await moved;
  expect(now()).toBe('screen');
  expect(moving.word()).toMatchObject({ is: 'failed', to: 'panel' });
  expect(moving.said()).toContain('was not moved');
});
