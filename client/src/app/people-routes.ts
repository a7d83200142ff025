import type { Routes } from '@angular/router';
import { signedIn } from './core/guards';

/** The pages of who people are: what they say for matching, and a person as a program knows them. */
export const peopleRoutes: Routes = [
  {
    path: 'mentors/about-me',
    title: 'About you, for matching',
    canActivate: [signedIn],
    loadComponent: () => import('./features/matching-profile/matching-profiles').then((m) => m.MatchingProfilesPage),
  },
];
