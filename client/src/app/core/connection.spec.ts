import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { jest } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { Connection, noticeTrouble } from './connection';
import { CurrentSession } from './session';

const ada = { person: { id: 'a', name: 'Ada' }, memberships: [], enrollments: [] };
const signedOut = { type: '/problems/signed_out', title: 'Signed out', status: 401, code: 'signed_out' };

const stage = () => {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(withInterceptors([noticeTrouble])), provideHttpClientTesting()],
  });
  const http = TestBed.inject(HttpTestingController);
  const ask = () => firstValueFrom(TestBed.inject(HttpClient).get('/api/thing')).catch((error: unknown) => error);
  const asked = () => http.expectOne('/api/thing');
  return { ask, asked, connection: TestBed.inject(Connection), session: TestBed.inject(CurrentSession) };
};

test('a server without its database is away until something answers', async () => {
  const { ask, asked, connection } = stage();
  const first = ask();
  asked().flush(null, { status: 503, statusText: 'Unavailable' });
  await first;
  expect(connection.lost()).toBe(true);
  const second = ask();
  asked().flush({});
  await second;
  expect(connection.lost()).toBe(false);
});

test('a refusal is an answer', async () => {
  const { ask, asked, connection } = stage();
  const refused = ask();
  asked().flush(null, { status: 409, statusText: 'Conflict' });
  await refused;
  expect(connection.lost()).toBe(false);
});

test('a session that ended leads through signing in back to the page, which keeps its person until then', async () => {
  const { ask, asked, session } = stage();
  session.take(ada);
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const refused = ask();
  asked().flush(signedOut, { status: 401, statusText: 'Unauthorized' });
  await refused;
  expect(navigate).toHaveBeenCalledWith(['/sign-in'], { queryParams: { next: '/' } });
  expect(session.known()).toBe(false);
  expect(session.person()).toEqual(ada.person);
});

test('a wrong password ends no session', async () => {
  const { ask, asked, session } = stage();
  session.take(ada);
  const refused = ask();
  asked().flush({ ...signedOut, code: 'wrong_credentials' }, { status: 401, statusText: 'Unauthorized' });
  await refused;
  expect(session.known()).toBe(true);
});
