import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { EnrollmentChanges } from './enrollment-changes.service.js';
import { EnrollmentRead } from './enrollment.read-model.js';
import { EnrollmentsController } from './enrollments.controller.js';
import { Enrollments } from './enrollments.service.js';
import { Offers } from './offers.service.js';
import { ProgramEnrollmentsController } from './program-enrollments.controller.js';

@Module({
  imports: [PortfolioModule],
  controllers: [EnrollmentsController, ProgramEnrollmentsController],
  providers: [EnrollmentChanges, EnrollmentRead, Enrollments, Offers],
})
export class EnrollmentsModule {}
