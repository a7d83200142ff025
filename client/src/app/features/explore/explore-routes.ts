import type { Routes } from '@angular/router';

/** What anybody may read, with an account or without, a view by its address. */
export const exploreRoutes: Routes = [
  { path: '', title: 'The way', loadComponent: () => import('./way').then((m) => m.WayView) },
  { path: 'ladder', title: 'Career ladder', loadComponent: () => import('./ladder').then((m) => m.LadderView) },
  { path: 'role', title: 'The role', loadComponent: () => import('./role').then((m) => m.RoleView) },
  { path: 'skills', title: 'Skills', loadComponent: () => import('./skills').then((m) => m.SkillsView) },
  { path: 'pay', title: 'Pay', loadComponent: () => import('./pay').then((m) => m.PayView) },
  { path: 'tracks', title: 'Tracks compared', loadComponent: () => import('./tracks').then((m) => m.TracksView) },
  { path: 'questions', title: 'Questions', loadComponent: () => import('./questions').then((m) => m.QuestionsView) },
  {
    path: 'corrections',
    title: 'Corrections',
    loadComponent: () => import('./corrections').then((m) => m.CorrectionsView),
  },
];
