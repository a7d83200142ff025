import type { Routes } from '@angular/router';
import { personOrJourney, signedIn } from './core/guards';

/** The pages of who people are: what they say for matching, a person as a program knows them, and who may be there twice. */
export const peopleRoutes: Routes = [
  {
    path: 'mentors/about-me',
    title: 'About you, for matching',
    canActivate: [signedIn],
    loadComponent: () => import('./features/matching-profile/matching-profiles').then((m) => m.MatchingProfilesPage),
  },
  // Before the person, whose place in the address it would be taken for.
  {
    path: 'programs/:program/people/duplicates',
    title: 'Who may be here twice',
    canActivate: [signedIn],
    loadComponent: () => import('./features/duplicates/duplicates').then((m) => m.DuplicatesPage),
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
