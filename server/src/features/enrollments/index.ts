import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/index.js';
import { PortfolioModule } from '../portfolio/index.js';
import { CohortChangesController } from './cohort-changes.controller.js';
import { CohortChanges } from './cohort-changes.service.js';
import { CompletionsController } from './completions.controller.js';
import { Completions } from './completions.service.js';
import { EndLetters } from './end-letters.js';
import { EndedOvernight } from './ended-overnight.js';
import { EnrollmentChanges } from './enrollment-changes.service.js';
import { EnrollmentRead } from './enrollment.read-model.js';
import { EnrollmentsController } from './enrollments.controller.js';
import { Enrollments } from './enrollments.service.js';
import { Offers } from './offers.service.js';
import { ProgramEnrollmentsController } from './program-enrollments.controller.js';

@Module({
  imports: [MeetingsModule, PortfolioModule],
  controllers: [CohortChangesController, CompletionsController, EnrollmentsController, ProgramEnrollmentsController],
  providers: [
    CohortChanges,
    Completions,
    EndedOvernight,
    EndLetters,
    EnrollmentChanges,
    EnrollmentRead,
    Enrollments,
    Offers,
  ],
})
export class EnrollmentsModule {}
