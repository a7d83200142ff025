import type { Routes } from '@angular/router';
import { applicationRoutes } from './application-routes';
import { signedIn, wayHome } from './core/guards';
import { cvRoutes } from './cv-routes';
import { logAddress } from './features/log-milestone/log-address';
import { meetingRoutes } from './meeting-routes';
import { peopleRoutes } from './people-routes';
import { trainingRoutes } from './training-routes';

/** Every page by its address, a line each; all but the shell is loaded when it is opened. */
export const routes: Routes = [
  ...trainingRoutes,
  ...meetingRoutes,
  ...peopleRoutes,
  ...applicationRoutes,
  ...cvRoutes,
  { path: '', pathMatch: 'full', canActivate: [wayHome], children: [] },
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('./features/sign-in/sign-in').then((m) => m.SignInPage),
  },
  {
    path: 'notices/:token',
    title: 'End letters',
    loadComponent: () => import('./features/notices/notice-ending').then((m) => m.NoticeEndingPage),
  },
  {
    path: 'account/notices',
    title: 'Letters to you',
    canActivate: [signedIn],
    loadComponent: () => import('./features/notices/notices').then((m) => m.NoticesPage),
  },
  {
    path: 'mails',
    title: 'Mail that was sent here',
    loadComponent: () => import('./features/mails/mails').then((m) => m.MailsPage),
  },
  {
    path: 'journey',
    title: 'Journey',
    canActivate: [signedIn],
    loadComponent: () => import('./features/journey/journey').then((m) => m.JourneyPage),
  },
  {
    path: 'journey/start',
    title: 'Where I stand already',
    canActivate: [signedIn],
    loadComponent: () => import('./features/start/start').then((m) => m.StartPage),
  },
  {
    path: 'journey/track',
    title: 'My track',
    canActivate: [signedIn],
    loadComponent: () => import('./features/track/track').then((m) => m.TrackPage),
  },
  {
    path: 'journey/accesses',
    title: 'Who opened my record',
    canActivate: [signedIn],
    loadComponent: () => import('./features/accesses/accesses').then((m) => m.AccessesPage),
  },
  {
    path: 'journey/imported',
    title: 'Imported milestones',
    canActivate: [signedIn],
    loadComponent: () => import('./features/imported/imported').then((m) => m.ImportedPage),
  },
  {
    path: 'journey/milestones/:id',
    title: 'Milestone',
    canActivate: [signedIn],
    loadComponent: () => import('./features/record/record').then((m) => m.RecordPage),
  },
  {
    path: 'sign-up',
    title: 'Make an account',
    loadComponent: () => import('./features/way-in/sign-up').then((m) => m.SignUpPage),
  },
  {
    path: 'confirm/:token',
    title: 'Confirm your address',
    data: { confirms: 'account' },
    loadComponent: () => import('./features/way-in/confirm').then((m) => m.ConfirmPage),
  },
  {
    path: 'address/:token',
    title: 'Confirm an address',
    data: { confirms: 'address' },
    loadComponent: () => import('./features/way-in/confirm').then((m) => m.ConfirmPage),
  },
  {
    path: 'address/:token/undo',
    title: 'Take an address back',
    data: { confirms: 'undo' },
    loadComponent: () => import('./features/way-in/confirm').then((m) => m.ConfirmPage),
  },
  {
    path: 'forgot',
    title: 'A new password',
    loadComponent: () => import('./features/way-in/forgot').then((m) => m.ForgotPage),
  },
  {
    path: 'reset/:token',
    title: 'A new password',
    loadComponent: () => import('./features/way-in/reset').then((m) => m.ResetPage),
  },
  {
    path: 'mentor-requests/:token',
    title: 'A request',
    loadComponent: () => import('./features/mentor-request/mentor-request').then((m) => m.MentorRequestPage),
  },
  {
    path: 'mentors/ask',
    title: 'Ask for a mentor',
    canActivate: [signedIn],
    loadComponent: () => import('./features/mentor-request/ask-mentor').then((m) => m.AskMentorPage),
  },
  {
    path: 'account',
    pathMatch: 'full',
    title: 'Your account',
    canActivate: [signedIn],
    loadComponent: () => import('./features/account/account').then((m) => m.AccountPage),
  },
  {
    path: 'account/mentor',
    title: 'You as a mentor',
    canActivate: [signedIn],
    loadComponent: () => import('./features/mentor-profile/mentor-profile').then((m) => m.MentorProfilePage),
  },
  {
    path: 'account/data',
    title: 'Your data and your account',
    canActivate: [signedIn],
    loadComponent: () => import('./features/account-data/account-data').then((m) => m.AccountDataPage),
  },
  {
    path: 'credits',
    title: 'Continuing education',
    canActivate: [signedIn],
    loadComponent: () => import('./features/credits/credits').then((m) => m.CreditsPage),
  },
  {
    matcher: logAddress,
    title: 'Log a milestone',
    canActivate: [signedIn],
    loadComponent: () => import('./features/log-milestone/log').then((m) => m.LogPage),
  },
  {
    path: 'programs/:program/mentees',
    title: 'Mentees',
    canActivate: [signedIn],
    loadComponent: () => import('./features/mentees/mentees').then((m) => m.MenteesPage),
  },
  {
    path: 'programs/:program/matching',
    title: 'Matching',
    canActivate: [signedIn],
    loadComponent: () => import('./features/matching/rounds').then((m) => m.MatchingRoundsPage),
  },
  {
    path: 'programs/:program/matching/:round',
    title: 'Round of matching',
    canActivate: [signedIn],
    loadComponent: () => import('./features/matching/round').then((m) => m.MatchingRoundPage),
  },
  {
    path: 'programs/:program/audit',
    title: 'Audit log',
    canActivate: [signedIn],
    loadComponent: () => import('./features/audit-log/log').then((m) => m.AuditLogPage),
  },
  {
    path: 'programs/:program/reviews',
    title: 'Reviews',
    canActivate: [signedIn],
    loadComponent: () => import('./features/review-queue/reviews').then((m) => m.ReviewsPage),
    children: [
      {
        path: ':person/batch/:batch',
        loadComponent: () => import('./features/review-queue/batch').then((m) => m.BatchPage),
      },
      {
        path: ':person/:record',
        loadComponent: () => import('./features/review-queue/review-item').then((m) => m.ReviewItem),
      },
    ],
  },
  {
    path: 'explore',
    loadComponent: () => import('./features/explore/explore').then((m) => m.ExplorePage),
    children: [
      {
        path: 'milestones/:id',
        title: 'Milestone',
        loadComponent: () => import('./features/milestone/milestone').then((m) => m.MilestonePage),
      },
      { path: '', loadChildren: () => import('./features/explore/explore-routes').then((m) => m.exploreRoutes) },
    ],
  },
  {
    path: 'setup/:token',
    title: 'First account',
    loadComponent: () => import('./features/setup/setup').then((m) => m.SetupPage),
  },
  {
    path: 'invitations/:token',
    title: 'Invitation',
    loadComponent: () => import('./features/invitation/invitation').then((m) => m.InvitationPage),
  },
  {
    path: 'mentors',
    title: 'Mentors',
    canActivate: [signedIn],
    loadComponent: () => import('./features/mentorships/own-mentors').then((m) => m.OwnMentorsPage),
  },
  {
    path: 'mentors/:program/:mentor/compact',
    title: 'Compact',
    canActivate: [signedIn],
    loadComponent: () => import('./features/mentorships/compact').then((m) => m.CompactPage),
  },
  {
    path: 'programs/:program/people/:person/mentorships/:mentor/compact',
    title: 'Compact',
    canActivate: [signedIn],
    loadComponent: () => import('./features/mentorships/compact').then((m) => m.CompactPage),
  },
  {
    path: 'programs/:program/mentees/mentoring',
    title: 'Mentoring',
    canActivate: [signedIn],
    loadComponent: () => import('./features/mentorships/mentoring').then((m) => m.MentoringPage),
  },
  {
    path: 'programs/:program/mentorships',
    title: 'Mentorships',
    canActivate: [signedIn],
    loadComponent: () => import('./features/mentorships/program-mentorships').then((m) => m.ProgramMentorshipsPage),
  },
  {
    path: 'programs/:program/mentorships/mentors/:mentor/handover',
    title: 'Handover',
    canActivate: [signedIn],
    loadComponent: () => import('./features/mentorships/handover').then((m) => m.HandoverPage),
  },
  {
    path: 'decisions',
    title: 'Decisions you have made',
    canActivate: [signedIn],
    loadComponent: () => import('./features/decisions/decisions').then((m) => m.DecisionsPage),
  },
  {
    path: 'programs/:program/people',
    title: 'People',
    canActivate: [signedIn],
    loadComponent: () => import('./features/people/people').then((m) => m.PeoplePage),
  },
  {
    path: 'programs/:program/imports',
    title: 'Imports',
    canActivate: [signedIn],
    loadComponent: () => import('./features/imports/imports').then((m) => m.ImportsPage),
  },
  {
    path: 'programs/:program/imports/:import',
    title: 'Import',
    canActivate: [signedIn],
    loadComponent: () => import('./features/imports/import').then((m) => m.ImportPage),
  },
  {
    path: 'programs/:program/cohorts',
    title: 'Cohorts',
    canActivate: [signedIn],
    loadComponent: () => import('./features/cohort-dashboard/cohorts').then((m) => m.CohortsPage),
  },
  {
    path: 'programs/:program/cohorts/:cohort',
    title: 'Cohort',
    canActivate: [signedIn],
    loadComponent: () => import('./features/cohort-dashboard/dashboard').then((m) => m.CohortDashboardPage),
  },
  {
    path: '**',
    title: 'Not found',
    loadComponent: () => import('./features/not-found/not-found').then((m) => m.NotFoundPage),
  },
];
