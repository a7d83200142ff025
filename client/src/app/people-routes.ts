import type { Routes } from '@angular/router';
import { personOrJourney, signedIn } from './core/guards';

/** The pages of who people are: what they say for matching, and a person as a program knows them. */
export const peopleRoutes: Routes = [
  {
    path: 'mentors/about-me',
    title: 'About you, for matching',
    canActivate: [signedIn],
    loadComponent: () => import('./features/matching-profile/matching-profiles').then((m) => m.MatchingProfilesPage),
  },
  {
    path: 'programs/:program/people/:person',
    pathMatch: 'full',
    title: 'Person',
    canActivate: [signedIn, personOrJourney],
    loadComponent: () => import('./features/person/person').then((m) => m.PersonPage),
  },
  {
    path: 'programs/:program/people/:person/journey',
    title: 'Journey',
    canActivate: [signedIn],
    loadComponent: () => import('./features/journey/journey').then((m) => m.JourneyPage),
  },
];
