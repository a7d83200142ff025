import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import type { Session } from '@cmio-pathway/shared/contracts/session';
import {
  type ActivatedRouteSnapshot,
  convertToParamMap,
  provideRouter,
  type RouterStateSnapshot,
} from '@angular/router';
import { Sessions } from '../data/session';
import { homeOf, personOrJourney, signedIn } from './guards';
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

test.each<[string, Session['memberships'], Record<string, string>, string]>([
  ['an admin', [{ program, role: 'admin' }], {}, 'opens'],
  ['a mentor', [{ program, role: 'mentor' }], {}, '/programs/p/people/x/journey'],
  [
    'an admin of another program',
    [{ program: { ...program, id: 'q' }, role: 'admin' }],
    {},
    '/programs/p/people/x/journey',
  ],
  ['an admin by an older address', [{ program, role: 'admin' }], { step: '4' }, '/programs/p/people/x/journey?step=4'],
])(
  'the page of a person opens to admins, and %s gets there or to the journey',
  async (_who, memberships, query, to) => {
    const current = async () => ({ ...ada, memberships });
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Sessions, useValue: { current } }] });
    const route = {
      paramMap: convertToParamMap({ program: 'p', person: 'x' }),
      queryParamMap: convertToParamMap(query),
      queryParams: query,
    } as unknown as ActivatedRouteSnapshot;
    const opens = await TestBed.runInInjectionContext(() => personOrJourney(route, {} as RouterStateSnapshot));
    expect(opens === true ? 'opens' : String(opens)).toBe(to);
  },
);
