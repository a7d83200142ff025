import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { AddForm } from './add-form';

const pause = () => new Promise((resolve) => setTimeout(resolve));

const opened = async () => {
  const form = TestBed.createComponent(AddForm);
  await form.whenStable();
  const host = form.nativeElement as HTMLElement;
  const field = (id: string) => host.querySelector<HTMLInputElement>(`#add-${id}`)!;
  const type = (id: string, text: string) => {
    field(id).value = text;
    field(id).dispatchEvent(new Event('input'));
  };
  const says = (id: string) => host.querySelector(`#add-${id}-says`)!.textContent!.trim();
  const add = async () => {
    host.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await pause();
    await form.whenStable();
  };
  const added: string[] = [];
  form.componentInstance.added.subscribe((id) => added.push(id));
  return { form, field, type, says, add, added, http: TestBed.inject(HttpTestingController) };
};

beforeEach(() => {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
});

test('an address goes as the link, and what the server refuses of it lands on its field', async () => {
  const { type, says, add, field, http, form, added } = await opened();
  type('organisation', 'Grandalder Health');
  type('role', 'CMIO');
  type('pasted', 'jobs.grandalder.example/cmio');
  await add();
  const sent = http.expectOne('/api/me/applications');
  expect(sent.request.body).toMatchObject({ link: 'https://jobs.grandalder.example/cmio', posting: '' });
  sent.flush(
    {
      type: 'about:blank',
      title: 'Not in order',
      status: 422,
      code: 'invalid',
      errors: [{ pointer: '/link', code: 'too_long', detail: 'This address is too long.' }],
    },
    { status: 422, statusText: 'Unprocessable' },
  );
  await pause();
  await form.whenStable();
  expect(says('pasted')).toBe('This address is too long.');
  expect(field('pasted').getAttribute('aria-invalid')).toBe('true');
  expect(added).toEqual([]);
});

test('without an organization nothing is sent, and it is said there', async () => {
  const { type, says, add, http } = await opened();
  type('role', 'CMIO');
  await add();
  expect(says('organisation')).toBe('Name the organization.');
  http.expectNone('/api/me/applications');
});

test('what is typed is there when the form is opened again, until it is added', async () => {
  const first = await opened();
  first.type('organisation', 'Grandalder Health');
  first.type('role', 'CMIO');
  first.type('pasted', 'Chief Medical Information Officer');
  first.form.destroy();
  const again = await opened();
  expect(['organisation', 'role', 'pasted'].map((id) => again.field(id).value)).toEqual([
    'Grandalder Health',
    'CMIO',
    'Chief Medical Information Officer',
  ]);
  await again.add();
  again.http.expectOne('/api/me/applications').flush({ id: '0199a1c0-0000-7000-8000-000000000001', revision: 1 });
  await pause();
  expect(again.added).toEqual(['0199a1c0-0000-7000-8000-000000000001']);
  again.form.destroy();
  expect((await opened()).field('organisation').value).toBe('');
});

test('the same sent again after a lost answer is one application', async () => {
  const { type, add, http } = await opened();
  type('organisation', 'Grandalder Health');
  type('role', 'CMIO');
  await add();
  const lost = http.expectOne('/api/me/applications');
  lost.error(new ProgressEvent('error'));
  await pause();
  await add();
  const again = http.expectOne('/api/me/applications');
  expect(again.request.headers.get('idempotency-key')).toBe(lost.request.headers.get('idempotency-key'));
});
