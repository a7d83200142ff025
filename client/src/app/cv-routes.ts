import type { Routes } from '@angular/router';
import { signedIn } from './core/guards';

/** The pages of one's CVs, and of what stands in them besides the record. */
export const cvRoutes: Routes = [
  {
    path: 'cv',
    pathMatch: 'full',
    title: 'CV',
    canActivate: [signedIn],
    loadComponent: () => import('./features/cv/cvs').then((m) => m.CvsPage),
  },
  {
    path: 'cv/entries',
    title: 'Entries of your own',
    canActivate: [signedIn],
    loadComponent: () => import('./features/cv-entries/entries').then((m) => m.CvEntriesPage),
  },
  {
    path: 'cv/:id',
    title: 'CV',
    canActivate: [signedIn],
    loadComponent: () => import('./features/cv/cv').then((m) => m.CvPage),
  },
];
