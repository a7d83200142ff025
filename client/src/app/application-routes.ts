import type { Routes } from '@angular/router';
import { signedIn } from './core/guards';

/** The pages of applying: what one applied for, and what of it others are shown. */
export const applicationRoutes: Routes = [
  {
    path: 'account/calendar',
    title: 'Your calendar',
    canActivate: [signedIn],
    loadComponent: () => import('./features/calendar-feed/calendar-feed').then((m) => m.CalendarFeedPage),
  },
  {
    path: 'applications',
    title: 'Applications',
    canActivate: [signedIn],
    loadComponent: () => import('./features/applications/applications').then((m) => m.ApplicationsPage),
  },
  {
    path: 'applications/:id',
    title: 'Application',
    canActivate: [signedIn],
    loadComponent: () => import('./features/application/application').then((m) => m.ApplicationPage),
  },
  {
    path: 'programs/:program/people/:person/applications',
    title: 'Shared applications',
    canActivate: [signedIn],
    loadComponent: () =>
      import('./features/shared-applications/shared-applications').then((m) => m.SharedApplicationsPage),
  },
  {
    path: 'programs/:program/announcements',
    title: 'Announcements',
    canActivate: [signedIn],
    loadComponent: () => import('./features/announcements/announcements').then((m) => m.AnnouncementsPage),
  },
];
