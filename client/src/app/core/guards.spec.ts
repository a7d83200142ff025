import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import type { Session } from '@cmio-pathway/shared';
import { type ActivatedRouteSnapshot, provideRouter, type RouterStateSnapshot } from '@angular/router';
import { Sessions } from '../data/session';
import { homeOf, signedIn } from './guards';
import { CurrentSession } from './session';

const program = { id: 'p', name: 'Northmoor' };
const nobody: Session = { person: null, memberships: [], enrollments: [] };
const ada: Session = { ...nobody, person: { id: 'a', name: 'Ada' } };

const opening = async (current: () => Promise<Session>) => {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Sessions, useValue: { current } }] });
  const to = { url: '/journey?step=4' } as RouterStateSnapshot;
  const opens = await TestBed.runInInjectionContext(() => signedIn({} as ActivatedRouteSnapshot, to));
  return opens === true ? 'opens' : String(opens);
};

test('a page opens to who is signed in', async () => {
  expect(await opening(async () => ada)).toBe('opens');
});

test('the address is kept through signing in', async () => {
  expect(await opening(async () => nobody)).toBe('/sign-in?next=%2Fjourney%3Fstep%3D4');
});

test('a server that did not answer is asked again by the next page', async () => {
  const current = jest.fn<() => Promise<Session>>().mockRejectedValueOnce(new Error('away')).mockResolvedValue(ada);
  TestBed.configureTestingModule({ providers: [{ provide: Sessions, useValue: { current } }] });
  const session = TestBed.inject(CurrentSession);
  await session.load();
  expect(session.known()).toBe(false);
  await session.load();
  await session.load();
  expect(session.person()).toEqual(ada.person);
  expect(current).toHaveBeenCalledTimes(2);
});

test.each<[string, Partial<Session>, string]>([
  ['a mentee', { enrollments: [{ program, accepted: true }] }, '/journey'],
  ['a mentor', { memberships: [{ program, role: 'mentor' }] }, '/programs/p/reviews'],
  ['an admin', { memberships: [{ program, role: 'admin' }] }, '/programs/p/cohorts'],
  ['somebody in no program', {}, '/journey'],
])('the day of %s begins where their work is', (_who, over, home) => {
  expect(homeOf({ session: () => ({ ...nobody, ...over }) } as CurrentSession)).toBe(home);
});
