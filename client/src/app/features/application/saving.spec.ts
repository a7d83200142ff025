import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { readTyped, nothing, type TypedApplication, typedOf } from './typed-application';
import { Saving } from './saving';
import type { ApplicationContent } from '@cmio-pathway/shared/contracts/application';

const id = '0199a1c0-0000-7000-8000-000000000001';
const at = { id, revision: 3 };
const savedAt = '2026-11-23T09:42:00.000Z';
const content = {
  ...readTyped({ ...nothing, organisation: 'Grandalder Health', role: 'CMIO' }).sent,
} as ApplicationContent;
const typed = (change: Partial<TypedApplication>): TypedApplication => ({ ...typedOf(content), ...change });
const url = `/api/me/applications/${id}`;

const opened = () => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), Saving] });
  const saving = TestBed.inject(Saving);
  saving.knows({ content, revision: 3, savedAt });
  return { saving, http: TestBed.inject(HttpTestingController) };
};
const problem = (status: number, rest: object) =>
  [
    { type: 'about:blank', title: 'Refused', status, code: 'refused', ...rest },
    { status, statusText: 'Refused' },
  ] as const;

test('what is in order is sent over the revision that was read', async () => {
  const { saving, http } = opened();
  const answer = saving.save(at, typed({ ehr: 'Epic' }));
  const sent = http.expectOne(url);
  expect([sent.request.method, sent.request.headers.get('if-match')]).toEqual(['PUT', '"3"']);
  expect(sent.request.body).toEqual({ ...content, ehr: 'Epic' });
  sent.flush({ revision: 4, savedAt });
  expect(await answer).toEqual({ saved: { id, revision: 4, savedAt } });
});

test('what is not in order stays here, and the server keeps what it has of it', async () => {
  const { saving, http } = opened();
  const answer = saving.save(at, typed({ ehr: 'Epic', link: 'grandalder' }));
  const sent = http.expectOne(url);
  expect(sent.request.body).toEqual({ ...content, ehr: 'Epic' });
  sent.flush({ revision: 4, savedAt });
  expect(await answer).toMatchObject({
    saved: { revision: 4, but: { rest: 'Link', stored: { link: '', ehr: 'Epic' } } },
  });
});

test('nothing is sent where nothing in order has changed', async () => {
  const { saving, http } = opened();
  expect(await saving.save(at, typed({ link: 'grandalder' }))).toMatchObject({ saved: { revision: 3 } });
  http.expectNone(url);
});

test('a stale save meets what the server has', async () => {
  const { saving, http } = opened();
  const answer = saving.save(at, typed({ ehr: 'Epic' }));
  const current = { content: { ...content, ehr: 'Oracle' }, moves: [], revision: 5, savedAt };
  http.expectOne(url).flush(...problem(412, { current }));
  expect(await answer).toMatchObject({ met: { revision: 5, content: { ehr: 'Oracle' } } });
});

test('a refusal is said at its field, a server that is away is tried again, a deleted one is not', async () => {
  const { saving, http } = opened();
  const errors = [{ pointer: '/documents/0/file', code: 'unknown', detail: 'This is not one of your files.' }];
  const refused = saving.save(at, typed({ ehr: 'Epic' }));
  http.expectOne(url).flush(...problem(422, { errors }));
  expect(await refused).toEqual({ refused: 'This is not one of your files', again: false });
  expect(saving.refused()).toEqual(errors);

  const away = saving.save(at, typed({ ehr: 'Epic' }));
  http.expectOne(url).error(new ProgressEvent('error'));
  expect(await away).toMatchObject({ again: true });

  const gone = saving.save(at, typed({ ehr: 'Epic' }));
  http.expectOne(url).flush(...problem(409, { code: 'removed' }));
  expect(await gone).toEqual({ refused: 'this application was deleted', again: false });
});
