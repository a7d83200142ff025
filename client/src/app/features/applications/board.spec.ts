import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aLine } from '../../../testing/an-application-line';
import { LetterKeys } from '../../core/letter-keys';
import { Board } from './board';
import { Moving } from './moving';

const list = '/api/me/applications';
const screen = aLine({ id: 'screen', moves: [['screen', '2026-11-01']], revision: 4 });
const offer = aLine({ id: 'offer', organisation: 'Saltmere', moves: [['offer', '2026-11-01']] });

const pause = () => new Promise((resolve) => setTimeout(resolve));

const opened = async () => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), Moving],
  });
  const moving = TestBed.inject(Moving);
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  http.expectOne(list).flush({ applications: [screen, offer].map((line) => ({ ...line, id: idOf(line.id) })) });
  await pause();
  const board = TestBed.createComponent(Board);
  board.componentRef.setInput('today', '2026-11-23');
  const draw = async () => {
    board.componentRef.setInput('lines', moving.lines());
    await board.whenStable();
  };
  await draw();
  const host = board.nativeElement as HTMLElement;
  document.body.append(host);
  const card = (id: string) => host.querySelector<HTMLElement>(`#application-${idOf(id)}`)!;
  const press = async (key: string) => {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await board.whenStable();
  };
  return { host, http, moving, card, press, draw };
};
const idOf = (name: string) =>
  name === 'screen' ? '0199a1c0-0000-7000-8000-000000000001' : '0199a1c0-0000-7000-8000-000000000002';

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

test('Tab leads to one card, and arrows from card to card', async () => {
  const { card, press } = await opened();
  expect([card('screen').tabIndex, card('offer').tabIndex]).toEqual([0, -1]);
  card('screen').focus();
  await press('ArrowRight');
  expect(document.activeElement).toBe(card('offer'));
  expect([card('screen').tabIndex, card('offer').tabIndex]).toEqual([-1, 0]);
});

test('M opens the places with the next stage first, and Escape leads back to the card', async () => {
  const { host, card, press } = await opened();
  card('screen').focus();
  await press('m');
  expect(document.activeElement?.textContent?.trim()).toBe('Panel');
  await press('w');
  expect(document.activeElement?.textContent?.trim()).toBe('Withdrawn by you');
  await press('Escape');
  expect(host.querySelector('[role=menu]')).toBeNull();
  expect(document.activeElement).toBe(card('screen'));
});

test('a place that is chosen moves the card, and the focus stays on it', async () => {
  const { http, moving, card, press, draw } = await opened();
  card('screen').focus();
  await press('m');
  (document.activeElement as HTMLElement).click();
  const sent = http.expectOne(`${list}/${idOf('screen')}/moves`);
  expect(sent.request.body).toMatchObject({ to: 'panel' });
  await draw();
  expect(document.activeElement).toBe(card('screen'));
  expect(card('screen').closest('ul')?.getAttribute('aria-label')).toBe('Panel');
  sent.flush({ id: idOf('offer'), revision: 5, savedAt: '2026-11-23T09:42:00Z' });
  await pause();
  const moved = aLine({
    id: idOf('screen'),
    moves: [
      ['screen', '2026-11-01'],
      ['panel', '2026-11-23'],
    ],
    revision: 5,
  });
  http.expectOne(list).flush({ applications: [moved] });
  await pause();
  await draw();
  expect(moving.said()).toBe('Grandalder Health moved from Screen to Panel.');
  expect(document.activeElement).toBe(card('screen'));
});

test('with letter keys off M does nothing', async () => {
  const { host, card, press } = await opened();
  TestBed.inject(LetterKeys).switch(false);
  card('screen').focus();
  await press('m');
  expect(host.querySelector('[role=menu]')).toBeNull();
});
