import type { Routes } from '@angular/router';
import { signedIn } from './core/guards';

/** The pages of what a mentee and a mentor do together: meetings, check-ins, what happened here, the plan. */
export const meetingRoutes: Routes = [
  {
    path: 'meetings',
    title: 'Meetings',
    canActivate: [signedIn],
    loadComponent: () => import('./features/meetings/meetings').then((m) => m.MeetingsPage),
  },
  {
    path: 'meetings/:id',
    title: 'Meeting',
    canActivate: [signedIn],
    loadComponent: () => import('./features/meetings/meeting').then((m) => m.MeetingPage),
  },
  {
    path: 'check-ins',
    title: 'Check-in',
    canActivate: [signedIn],
    loadComponent: () => import('./features/check-ins/check-ins').then((m) => m.CheckInsPage),
  },
  {
    path: 'happened-here',
    title: 'What happened here',
    canActivate: [signedIn],
    loadComponent: () => import('./features/happened/happened').then((m) => m.HappenedPage),
  },
  {
    path: 'programs/:program/meetings',
    title: 'Meetings',
    canActivate: [signedIn],
    loadComponent: () => import('./features/meetings/program-meetings').then((m) => m.ProgramMeetingsPage),
  },
  {
    path: 'programs/:program/people/:person/meetings',
    title: 'Meetings',
    canActivate: [signedIn],
    loadComponent: () => import('./features/meetings/meetings').then((m) => m.MeetingsPage),
  },
  {
    path: 'programs/:program/people/:person/meetings/:id',
    title: 'Meeting',
    canActivate: [signedIn],
    loadComponent: () => import('./features/meetings/meeting').then((m) => m.MeetingPage),
  },
  {
    path: 'plan',
    title: 'Learning plan',
    canActivate: [signedIn],
    loadComponent: () => import('./features/plan/plan').then((m) => m.PlanPage),
  },
  {
    path: 'programs/:program/people/:person/plan',
    title: 'Learning plan',
    canActivate: [signedIn],
    loadComponent: () => import('./features/plan/their-plan').then((m) => m.TheirPlanPage),
  },
];
