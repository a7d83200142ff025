import type { Routes } from '@angular/router';
import { signedIn, wayHome } from './core/guards';
import { logAddress } from './features/log-milestone/log-address';

/** Every page by its address, a line each; all but the shell is loaded when it is opened. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [wayHome], children: [] },
  { path: 'sign-in', title: 'Sign in', loadComponent: () => import('./features/sign-in/sign-in').then(m => m.SignInPage) },
  { path: 'journey', title: 'Journey', canActivate: [signedIn], loadComponent: () => import('./features/journey/journey').then(m => m.JourneyPage) },
  { path: 'journey/start', title: 'Where I stand already', canActivate: [signedIn], loadComponent: () => import('./features/start/start').then(m => m.StartPage) },
  { path: 'journey/accesses', title: 'Who opened my record', canActivate: [signedIn], loadComponent: () => import('./features/accesses/accesses').then(m => m.AccessesPage) },
  { path: 'journey/milestones/:id', title: 'Milestone', canActivate: [signedIn], loadComponent: () => import('./features/record/record').then(m => m.RecordPage) },
  { matcher: logAddress, title: 'Log a milestone', canActivate: [signedIn], loadComponent: () => import('./features/log-milestone/log').then(m => m.LogPage) },
  { path: 'programs/:program/people/:person', title: 'Journey', canActivate: [signedIn], loadComponent: () => import('./features/journey/journey').then(m => m.JourneyPage) },
  { path: '**', title: 'Not found', loadComponent: () => import('./features/not-found/not-found').then(m => m.NotFoundPage) },
];
