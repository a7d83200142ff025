import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Cvs } from '@cmio-pathway/shared/contracts/cv';
import { CvChoice } from './cv-choice';

const cv = '0199a1c0-0000-7000-8000-000000000001';
const version = '0199a1c0-0000-7000-8000-000000000002';
const frozenAt = '2026-11-12T10:00:00.000Z';
const all: Cvs = {
  cvs: [{ id: cv, name: 'For hospitals', revision: 4, savedAt: frozenAt, removedAt: null }],
  versions: [{ id: version, cv, name: 'For hospitals', number: 1, frozenAt, usedIn: [] }],
};

const opened = async (cvs: Cvs = all) => {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(CvChoice);
  fixture.componentRef.setInput('all', cvs);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const chosen: string[] = [];
  fixture.componentInstance.chosen.subscribe((id) => chosen.push(id));
  const pick = async (value: string) => {
    const list = host.querySelector('select')!;
    list.value = value;
    list.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    return host.querySelector('button')!;
  };
  return { fixture, host, chosen, pick, http: TestBed.inject(HttpTestingController) };
};

test('a version is used when it is pressed, not when an arrow passes it', async () => {
  const { chosen, pick } = await opened();
  const button = await pick(version);
  expect([button.textContent?.trim(), chosen]).toEqual(['Use it', []]);
  button.click();
  expect(chosen).toEqual([version]);
});

test('a CV is frozen at the revision that was read, and that version is used', async () => {
  const { chosen, pick, http, fixture } = await opened();
  const button = await pick(cv);
  expect(button.textContent?.trim()).toBe('Freeze and use it');
  button.click();
  const sent = http.expectOne(`/api/me/cvs/${cv}/versions`);
  expect(sent.request.headers.get('if-match')).toBe('"4"');
  sent.flush({ ...all.versions[0], id: '0199a1c0-0000-7000-8000-000000000003', number: 2 });
  await fixture.whenStable();
  expect(chosen).toEqual(['0199a1c0-0000-7000-8000-000000000003']);
});

test('a CV that was changed meanwhile is not frozen, and the page says so', async () => {
  const { chosen, pick, http, fixture, host } = await opened();
  (await pick(cv)).click();
  const detail = 'It was changed meanwhile.';
  http
    .expectOne(`/api/me/cvs/${cv}/versions`)
    .flush({ title: 'Stale', status: 412, code: 'stale', detail }, { status: 412, statusText: 'Stale' });
  await fixture.whenStable();
  expect(chosen).toEqual([]);
  expect(host.querySelector('.fault')?.textContent).toContain('Nothing was frozen.');
});

test('without any CV the way to begin one is there', async () => {
  const { host } = await opened({ cvs: [], versions: [] });
  expect(host.querySelector('select')).toBeNull();
  expect(host.querySelector('a')?.getAttribute('href')).toBe('/cv');
});
