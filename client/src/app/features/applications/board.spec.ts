import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
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

@Component({
  selector: 'app-page',
  imports: [Board],
  template: '<app-board [lines]="moving.lines() ?? []" today="2026-11-23" />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Page {
  protected readonly moving = inject(Moving);
}

const opened = async () => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), Moving],
  });
  const moving = TestBed.inject(Moving);
  const http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  http.expectOne(list).flush({ applications: [screen, offer].map((line) => ({ ...line, id: idOf(line.id) })) });
  await pause();
  const page = TestBed.createComponent(Page);
  const host = page.nativeElement as HTMLElement;
  document.body.append(host);
  await page.whenStable();
  const card = (id: string) => host.querySelector<HTMLElement>(`#application-${idOf(id)}`)!;
  /** Keys as they come from a hand: none waits until the one before is drawn. */
  const press = (...keys: string[]) =>
    keys.forEach((key) =>
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    );
  return { host, http, moving, card, press };
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
  press('ArrowRight');
  expect(document.activeElement).toBe(card('offer'));
  expect([card('screen').tabIndex, card('offer').tabIndex]).toEqual([-1, 0]);
});

test('M opens the places with the next stage first, and Escape leads back to the card', async () => {
  const { host, card, press } = await opened();
  card('screen').focus();
  press('m');
  expect(document.activeElement?.textContent?.trim()).toBe('Panel');
  press('w');
  expect(document.activeElement?.textContent?.trim()).toBe('Withdrawn by you');
  press('Escape');
  expect(host.querySelector('[role=menu]')).toBeNull();
  expect(document.activeElement).toBe(card('screen'));
});

test('keys that follow at once are not lost', async () => {
  const { card, press } = await opened();
  card('screen').focus();
  press('m', 'ArrowDown');
  expect(document.activeElement?.textContent?.trim()).toBe('Offer');
  press('Escape', 'm', 'w');
  expect(document.activeElement?.textContent?.trim()).toBe('Withdrawn by you');
});

test('a place that is chosen moves the card, and the focus stays on it', async () => {
  const { http, moving, card, press } = await opened();
  card('screen').focus();
  press('m');
  (document.activeElement as HTMLElement).click();
  const sent = http.expectOne(`${list}/${idOf('screen')}/moves`);
  expect(sent.request.body).toMatchObject({ to: 'panel' });
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
  expect(moving.said()).toBe('Grandalder Health moved from Screen to Panel.');
  expect(document.activeElement).toBe(card('screen'));
});

test('who goes on to another card while a move is on its way stays there', async () => {
  const { http, card, press } = await opened();
  card('screen').focus();
  press('m');
  (document.activeElement as HTMLElement).click();
  press('ArrowRight');
  expect(document.activeElement).toBe(card('offer'));
  http.expectOne(`${list}/${idOf('screen')}/moves`).flush(null, { status: 503, statusText: 'Away' });
  await pause();
  expect(card('screen').closest('ul')?.getAttribute('aria-label')).toBe('Screen');
  expect(document.activeElement).toBe(card('offer'));
});

test('another day is typed where it is asked for, and leaving it leads back to the card', async () => {
  const { host, moving, card } = await opened();
  moving.made.set({ application: idOf('screen'), move: 'm', from: 'applied', to: 'screen', on: '2026-11-01' });
  await pause();
  const button = (words: string) =>
    [...host.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent?.trim() === words)!;
  button('Another day').focus();
  button('Another day').click();
  expect(document.activeElement).toBeInstanceOf(HTMLInputElement);
  button('Close').focus();
  button('Close').click();
  expect(document.activeElement).toBe(card('screen'));
});

test('with letter keys off M does nothing', async () => {
  const { host, card, press } = await opened();
  TestBed.inject(LetterKeys).switch(false);
  card('screen').focus();
  press('m');
  expect(host.querySelector('[role=menu]')).toBeNull();
});
