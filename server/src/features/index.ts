import { accountEntities, AccountsModule } from './accounts/index.js';
import { AdminsModule } from './admins/index.js';
import { mentorProfileEntities, MentorProfilesModule } from './mentor-profiles/index.js';
import { MentorRequestsModule } from './mentor-requests/index.js';
import { AccessesModule } from './accesses/index.js';
import { adviceEntities, AdviceModule } from './advice/index.js';
import { calendarFeedEntities, CalendarFeedsModule } from './calendar-feeds/index.js';
import { CheckInsModule } from './check-ins/index.js';
import { AnnouncementsModule } from './announcements/index.js';
import { ApplicationRecordsModule } from './application-records/index.js';
import { ApplicationSharesModule } from './application-shares/index.js';
import { applicationEntities, ApplicationsModule } from './applications/index.js';
import { AuditLogModule } from './audit-log/index.js';
import { cohortEntities, CohortsModule } from './cohorts/index.js';
import { CompactsModule } from './compacts/index.js';
import { creditEntities, CreditsModule } from './credits/index.js';
import { cvEntities, CvsModule } from './cvs/index.js';
import { DataCopyModule } from './data-copy/index.js';
import { DecisionsModule } from './decisions/index.js';
import { DirectoryModule } from './directory/index.js';
import { draftEntities, DraftsModule } from './drafts/index.js';
import { DuplicatesModule } from './duplicates/index.js';
import { EndingsModule } from './endings/index.js';
import { EnrollmentsModule } from './enrollments/index.js';
import { evidenceEntities, EvidenceModule } from './evidence/index.js';
import { HandoversModule } from './handovers/index.js';
import { ImportDocumentsModule } from './import-documents/index.js';
import { ImportsModule } from './imports/index.js';
import { invitationEntities, InvitationsModule } from './invitations/index.js';
import { JourneyModule } from './journey/index.js';
import { interviewEntities, InterviewsModule } from './interviews/index.js';
import { LogOffersModule } from './log-offers/index.js';
import { MeetingsModule } from './meetings/index.js';
import { matchingEntities, MatchingModule } from './matching/index.js';
import { matchingProfileEntities, MatchingProfilesModule } from './matching-profiles/index.js';
import { MenteesModule } from './mentees/index.js';
import { MentorshipsModule } from './mentorships/index.js';
import { MergesModule } from './merges/index.js';
import { MilestonesModule } from './milestones/index.js';
import { NoticesModule } from './notices/index.js';
import { programRuleEntities, ProgramRulesModule } from './program-rules/index.js';
import { ProgramSettingsModule } from './program-settings/index.js';
import { planEntities, PlansModule } from './plans/index.js';
import { recordEntities } from './records/index.js';
import { reviewEntities, ReviewsModule } from './reviews/index.js';
import { RulesRunsModule } from './rules-runs/index.js';
import { SessionModule } from './session/index.js';
import { SetupModule } from './setup/index.js';
import { submissionEntities, SubmissionsModule } from './submissions/index.js';
import { TrainingsModule } from './trainings/index.js';
import { trackEntities, TracksModule } from './tracks/index.js';
import { waiverEntities, WaiversModule } from './waivers/index.js';

/** Every feature of the server. */
export const features = [
  AccountsModule,
  AdminsModule,
  MentorProfilesModule,
  MentorRequestsModule,
  AccessesModule,
  AdviceModule,
  AnnouncementsModule,
  ApplicationRecordsModule,
  ApplicationSharesModule,
  ApplicationsModule,
  AuditLogModule,
  CalendarFeedsModule,
  CohortsModule,
  CompactsModule,
  CreditsModule,
  CvsModule,
  DataCopyModule,
  DecisionsModule,
  DirectoryModule,
  DraftsModule,
  DuplicatesModule,
  EndingsModule,
  EnrollmentsModule,
  EvidenceModule,
  HandoversModule,
  ImportDocumentsModule,
  ImportsModule,
  InterviewsModule,
  InvitationsModule,
  JourneyModule,
  CheckInsModule,
  LogOffersModule,
  MeetingsModule,
  MatchingModule,
  MatchingProfilesModule,
  MenteesModule,
  MentorshipsModule,
  MergesModule,
  MilestonesModule,
  NoticesModule,
  ProgramRulesModule,
  ProgramSettingsModule,
  PlansModule,
  ReviewsModule,
  RulesRunsModule,
  SessionModule,
  SetupModule,
  SubmissionsModule,
  TracksModule,
  TrainingsModule,
  WaiversModule,
];

/** Every table that is written through an entity. */
export const entities = [
  ...accountEntities,
  ...mentorProfileEntities,
  ...adviceEntities,
  ...applicationEntities,
  ...calendarFeedEntities,
  ...cohortEntities,
  ...creditEntities,
  ...cvEntities,
  ...draftEntities,
  ...evidenceEntities,
  ...interviewEntities,
  ...invitationEntities,
  ...matchingEntities,
  ...matchingProfileEntities,
  ...programRuleEntities,
  ...planEntities,
  ...recordEntities,
  ...reviewEntities,
  ...submissionEntities,
  ...trackEntities,
  ...waiverEntities,
];
