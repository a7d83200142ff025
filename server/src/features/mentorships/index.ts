import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { SubmissionsModule } from '../submissions/index.js';
import { MentorshipEvents } from './mentorship-events.js';
import { MentorshipsController } from './mentorships.controller.js';
import { Mentorships } from './mentorships.service.js';
import { OwnProposalsController, ProposalsController } from './proposals.controller.js';
import { ProposalsRead } from './proposals.read-model.js';
import { Proposals } from './proposals.service.js';

@Module({
  imports: [PortfolioModule, SubmissionsModule],
  controllers: [MentorshipsController, ProposalsController, OwnProposalsController],
  providers: [Mentorships, MentorshipEvents, Proposals, ProposalsRead],
  exports: [Mentorships, MentorshipEvents],
})
export class MentorshipsModule {}
export { MentorshipEvents } from './mentorship-events.js';
export { Mentorships } from './mentorships.service.js';
