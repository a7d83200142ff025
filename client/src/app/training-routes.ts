import type { Routes } from '@angular/router';
import { signedIn } from './core/guards';

/** The pages of offers, enrollments and their verification, and of what a program sets: kept apart, for `routes.ts` is long. */
export const trainingRoutes: Routes = [
  {
    path: 'programs/:program/people/:person/waivers',
    title: 'Waivers',
    canActivate: [signedIn],
    loadComponent: () => import('./features/program-rules/waivers').then((m) => m.WaiversPage),
  },
  {
    path: 'enrollments',
    title: 'Your programs',
    canActivate: [signedIn],
    loadComponent: () => import('./features/enrollments/enrollments').then((m) => m.EnrollmentsPage),
  },
  {
    path: 'enrollments/:program',
    title: 'Program',
    canActivate: [signedIn],
    loadComponent: () => import('./features/enrollments/enrollment').then((m) => m.EnrollmentPage),
  },
  {
    path: 'enrollments/:program/verification',
    title: 'Verification of training',
    canActivate: [signedIn],
    loadComponent: () => import('./features/verification/verification').then((m) => m.VerificationPage),
  },
  {
    path: 'programs/:program/people/:person/enrollment',
    title: 'Enrollment',
    canActivate: [signedIn],
    loadComponent: () => import('./features/enrollment-admin/person-enrollment').then((m) => m.PersonEnrollmentPage),
  },
  {
    path: 'programs/:program/people/:person/verification',
    title: 'Verification of training',
    canActivate: [signedIn],
    loadComponent: () => import('./features/verification/verification').then((m) => m.VerificationPage),
  },
  {
    path: 'programs/:program/trainings',
    title: 'Verification of training',
    canActivate: [signedIn],
    loadComponent: () => import('./features/verification/trainings').then((m) => m.TrainingsPage),
  },
  {
    path: 'programs/:program/settings',
    title: 'Settings',
    canActivate: [signedIn],
    loadComponent: () => import('./features/program-settings/settings').then((m) => m.SettingsPage),
  },
  {
    path: 'programs/:program/rules',
    title: 'Rules of the program',
    canActivate: [signedIn],
    loadComponent: () => import('./features/program-rules/rules').then((m) => m.RulesPage),
  },
];
