import { HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Cv, CvDraft } from '@cmio-pathway/shared/contracts/cv';
import { aDraft, aSource } from '../../../testing/a-cv';
import { CurrentSession } from '../../core/session';
import { choose } from './draft-changes';
import { OpenCv } from './open-cv';

const id = '0190aaaa-0000-7000-8000-000000000001';
const person = '0190aaaa-0000-7000-8000-000000000002';
const savedAt = '2026-11-28T09:42:00.000Z';
const source = aSource('record:1', 'talks', { title: 'A talk' });
const cv = (draft = aDraft(), revision = 1): Cv => ({ id, draft, sources: [source], revision, savedAt });

const stage = () => {
  TestBed.configureTestingModule({ providers: [OpenCv, provideHttpClient(), provideHttpClientTesting()] });
  TestBed.inject(CurrentSession).take({ person: { id: person, name: 'Ada' }, memberships: [], enrollments: [] });
  const open = TestBed.inject(OpenCv);
  open.take(cv());
  const http = TestBed.inject(HttpTestingController);
  const put = () => http.expectOne({ method: 'PUT', url: `/api/me/cvs/${id}` });
  return { open, http, put };
};
const turn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => localStorage.clear());

it('draws what is typed at once, and saves it over the revision it was read at', async () => {
  const { open, put } = stage();
  open.update((draft) => choose(draft, source, { title: 'My words' }));
  expect(open.document().sections[0]!.items[0]!.title).toBe('My words');
  const settled = open.settle();
  const saving = put();
  expect(saving.request.headers.get('if-match')).toBe('"1"');
  saving.flush({ id, revision: 2, savedAt });
  expect(await settled).toEqual({ revision: 2 });
  expect(open.saved()).toMatchObject({ where: 'both' });
});

it('keeps on this device what the server does not take, and says what; nothing is frozen over it', async () => {
  const { open, put } = stage();
  open.update((draft) => ({ ...draft, head: { ...draft.head, name: '', phone: '1 555 0100' } }));
  const settled = open.settle();
  const saving = put();
  expect((saving.request.body as CvDraft).head).toMatchObject({ name: 'Ada Calloway', phone: '1 555 0100' });
  saving.flush({ id, revision: 2, savedAt });
  expect(await settled).toEqual({ why: 'Put in order first: your name.' });
  expect(localStorage.getItem(`cv:${person}:${id}`)).toContain('"name":""');
});

it('goes on with what was typed before the page was left', async () => {
  const before = stage();
  before.open.update((draft) => ({ ...draft, name: 'Typed on the train' }));
  before.open.keepHere();
  TestBed.resetTestingModule();
  const { open, put } = stage();
  expect(open.draft().name).toBe('Typed on the train');
  const settled = open.settle();
  const saving = put();
  expect((saving.request.body as CvDraft).name).toBe('Typed on the train');
  saving.flush({ id, revision: 2, savedAt });
  expect(await settled).toEqual({ revision: 2 });
});

it('takes in what another device changed elsewhere in it, without a question', async () => {
  const { open, put } = stage();
  open.update((draft) => ({ ...draft, name: 'Mine' }));
  const settled = open.settle();
  const current = { draft: aDraft({ checks: true }), revision: 5, savedAt };
  put().flush(stale(current), { status: 412, statusText: 'Stale' });
  await turn();
  expect(open.met()).toBeNull();
  expect(open.draft()).toMatchObject({ name: 'Mine', checks: true });
  const second = open.settle();
  const saving = put();
  expect(saving.request.headers.get('if-match')).toBe('"5"');
  saving.flush({ id, revision: 6, savedAt });
  expect(await second).toEqual({ revision: 6 });
  await settled;
});

it('has both texts where both changed the same, until somebody has chosen', async () => {
  const { open, put } = stage();
  open.update((draft) => ({ ...draft, name: 'Mine' }));
  const settled = open.settle();
  put().flush(stale({ draft: aDraft({ name: 'Theirs' }), revision: 5, savedAt }), { status: 412, statusText: 'Stale' });
  expect(await settled).toEqual({ why: 'Choose between the two texts first.' });
  expect([open.draft().name, open.met()?.content.name]).toEqual(['Mine', 'Theirs']);
  const resolved = open.resolve({ ...open.draft(), name: 'Mine after all' });
  const saving = put();
  expect(saving.request.headers.get('if-match')).toBe('"5"');
  saving.flush({ id, revision: 6, savedAt });
  await resolved;
  expect(open.met()).toBeNull();
});

it('takes in what the server has now where freezing was refused for it', () => {
  const { open } = stage();
  const refusal = (status: number, current: object) => new HttpErrorResponse({ status, error: stale(current) });
  expect(open.takeFrom(refusal(412, { draft: aDraft({ name: 'Theirs' }), revision: 5, savedAt }))).toBe(true);
  expect(open.draft().name).toBe('Theirs');
  expect(open.takeFrom(refusal(409, {}))).toBe(false);
});

it('says so when the server cannot be reached, and draws on', async () => {
  const { open, put } = stage();
  open.update((draft) => ({ ...draft, name: 'Offline' }));
  const settled = open.settle();
  put().error(new ProgressEvent('error'));
  expect(await settled).toEqual({ why: 'It is not on the server yet: the server cannot be reached.' });
  expect(open.draft().name).toBe('Offline');
});

const stale = (current: object) => ({
  type: '/problems/stale',
  title: 'Changed meanwhile',
  status: 412,
  code: 'stale',
  current,
});
