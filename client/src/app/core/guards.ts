import { inject } from '@angular/core';
import { type CanActivateFn, Router, type UrlTree } from '@angular/router';
import { CurrentSession } from './session';

/** Where somebody's day begins: their queue, their cohorts, or their own way. */
export const homeOf = (session: Pick<CurrentSession, 'session'>): string => {
  const { memberships, enrollments } = session.session();
  const mentor = memberships.find(({ role }) => role === 'mentor');
  if (mentor) return `/programs/${mentor.program.id}/reviews`;
  const admin = memberships.find(({ role }) => role === 'admin');
  if (admin && enrollments.length === 0) return `/programs/${admin.program.id}/cohorts`;
  return '/journey';
};

/** Opens a page to who is signed in; the address is kept through signing in. */
export const signedIn: CanActivateFn = async (_route, state): Promise<boolean | UrlTree> => {
  const session = inject(CurrentSession);
  const router = inject(Router);
  await session.load();
  if (session.known() && session.person()) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
};

export const wayHome: CanActivateFn = async (): Promise<UrlTree> => {
  const session = inject(CurrentSession);
  const router = inject(Router);
  await session.load();
  return router.parseUrl(session.person() ? homeOf(session) : '/sign-in');
};

/**
 * The page of a person is for admins of the program; whoever mentors goes on to the journey, as everybody does whose address names a step or
 * a list of it: older letters and bookmarks do.
 */
export const personOrJourney: CanActivateFn = async (route): Promise<boolean | UrlTree> => {
  const session = inject(CurrentSession);
  const router = inject(Router);
  await session.load();
  const program = route.paramMap.get('program');
  const administers = session
    .memberships()
    .some((membership) => membership.program.id === program && membership.role === 'admin');
  if (administers && !route.queryParamMap.has('step') && !route.queryParamMap.has('show')) return true;
  return router.createUrlTree(['/programs', program, 'people', route.paramMap.get('person'), 'journey'], {
    queryParams: route.queryParams,
  });
};
