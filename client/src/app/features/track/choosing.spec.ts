import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import type { ChosenTrack } from '@cmio-pathway/shared/contracts/track';
import { Choosing } from './choosing';
import { withChoice } from './typed-track';

const person = { id: '0199c0de-0000-7000-8000-000000000001', name: 'Ada Calloway' };
const track = (choice: Partial<ChosenTrack> = {}): ChosenTrack => ({
  degree: null,
  training: null,
  board: null,
  goal: null,
  goalWords: null,
  revision: 0,
  ...choice,
});
const journey = (chosen: ChosenTrack): Journey => ({
  person,
  revision: 1,
  track: chosen,
  rules: [],
  enrollments: [],
  records: [],
  drafts: [],
  notes: [],
  planned: [],
});

const open = async (chosen: ChosenTrack): Promise<Choosing> => {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), Choosing] });
  const choosing = TestBed.inject(Choosing);
  TestBed.tick();
  server().expectOne('/api/me/journey').flush(journey(chosen));
  await TestBed.inject(ApplicationRef).whenStable();
  TestBed.tick();
  return choosing;
};
const server = () => TestBed.inject(HttpTestingController);
const choose = (choosing: Choosing, degree: string) => {
  choosing.typed.update((typed) => withChoice(typed, 'degree', degree));
  TestBed.tick();
};
const sent = () => server().expectOne({ method: 'PUT', url: '/api/me/track' });
const refuse = (current: ChosenTrack) =>
  sent().flush(
    { type: 'about:blank#stale', title: 'Changed', status: 412, code: 'stale', current },
    { status: 412, statusText: 'Precondition Failed' },
  );

beforeEach(() => sessionStorage.clear());

test('a choice is saved over what was read, and undo saves what was there before', async () => {
  const choosing = await open(track({ degree: 'md', revision: 3 }));
  choose(choosing, 'do');
  const saving = choosing.save();
  const request = sent();
  expect(request.request.headers.get('if-match')).toBe('"3"');
  expect(request.request.body).toMatchObject({ degree: 'do' });
  request.flush(track({ degree: 'do', revision: 4 }));
  await saving;
  expect(choosing.isChanged()).toBe(false);

  const undoing = choosing.undo();
  const back = sent();
  expect(back.request.headers.get('if-match')).toBe('"4"');
  expect(back.request.body).toMatchObject({ degree: 'md' });
  back.flush(track({ degree: 'md', revision: 5 }));
  await undoing;
  expect(choosing.typed().degree).toBe('md');
  expect(choosing.before()).toBeNull();
});

test('what was chosen and not saved is there after a reload, and gone once it is saved', async () => {
  choose(await open(track()), 'do');
  const again = await open(track());
  expect(again.typed().degree).toBe('do');
  const saving = again.save();
  sent().flush(track({ degree: 'do', revision: 1 }));
  await saving;
  TestBed.tick();
  expect((await open(track({ degree: 'md', revision: 2 }))).typed().degree).toBe('md');
});

test('a save that comes too late shows both, and goes on with either', async () => {
  const choosing = await open(track({ revision: 1 }));
  choose(choosing, 'do');
  const saving = choosing.save();
  refuse(track({ degree: 'abroad', revision: 2 }));
  await saving;
  expect([choosing.met()?.degree, choosing.typed().degree]).toEqual(['abroad', 'do']);

  choosing.goOn('mine');
  expect(choosing.met()).toBeNull();
  const second = choosing.save();
  const request = sent();
  expect(request.request.headers.get('if-match')).toBe('"2"');
  request.flush(track({ degree: 'do', revision: 3 }));
  await second;
  expect(choosing.saved().degree).toBe('do');
});

test('the same choice saved twice at once meets nothing', async () => {
  const choosing = await open(track({ revision: 1 }));
  choose(choosing, 'do');
  const saving = choosing.save();
  refuse(track({ degree: 'do', revision: 2 }));
  await saving;
  expect([choosing.met(), choosing.isChanged(), choosing.saved().revision]).toEqual([null, false, 2]);
});

test('what was begun before somebody else saved meets it when the page is opened again', async () => {
  choose(await open(track({ revision: 1 })), 'do');
  const again = await open(track({ degree: 'abroad', revision: 2 }));
  expect([again.met()?.degree, again.typed().degree]).toEqual(['abroad', 'do']);
  again.goOn('theirs');
  expect(again.typed().degree).toBe('abroad');
  expect(again.isChanged()).toBe(false);
});

test('what a choice changes is known before it is saved, with what speaks against it', async () => {
  const choosing = await open(track({ goal: 'cmio', revision: 1 }));
  choose(choosing, 'none');
  expect(choosing.difference().became.left_out.map(({ id }) => id)).toContain('medical-degree');
  expect(choosing.objections()).toHaveLength(1);
  server().expectNone('/api/me/track');
});

test('a refusal for another reason keeps what was chosen and is told', async () => {
  const choosing = await open(track());
  choose(choosing, 'do');
  const saving = choosing.save();
  sent().flush(null, { status: 503, statusText: 'Away' });
  await expect(saving).rejects.toBeDefined();
  expect(choosing.typed().degree).toBe('do');
  expect(choosing.before()).toBeNull();
});
