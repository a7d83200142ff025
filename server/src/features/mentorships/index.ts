import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/index.js';
import { PortfolioModule } from '../portfolio/index.js';
import { SubmissionsModule } from '../submissions/index.js';
import { ChangeRequestsController, OwnChangeRequestsController } from './change-requests.controller.js';
import { ConfidenceRead } from './confidence.read-model.js';
import { Confidence } from './confidence.service.js';
import { CoversController } from './covers.controller.js';
import { Covers } from './covers.service.js';
import { MentorshipEvents } from './mentorship-events.js';
import { MentorshipsController } from './mentorships.controller.js';
import { MentorshipsRead } from './mentorships.read-model.js';
import { Mentorships } from './mentorships.service.js';
import { PairingBlocksController } from './pairing-blocks.controller.js';
import { ProgramMentorshipsController } from './program-mentorships.controller.js';
import { OwnProposalsController, ProposalsController } from './proposals.controller.js';
import { ProposalsRead } from './proposals.read-model.js';
import { Proposals } from './proposals.service.js';

@Module({
  imports: [MeetingsModule, PortfolioModule, SubmissionsModule],
  controllers: [
    MentorshipsController,
    ProgramMentorshipsController,
    ProposalsController,
    OwnProposalsController,
    CoversController,
    ChangeRequestsController,
    OwnChangeRequestsController,
    PairingBlocksController,
  ],
  providers: [
    Mentorships,
    MentorshipsRead,
    MentorshipEvents,
    Proposals,
    ProposalsRead,
    Covers,
    Confidence,
    ConfidenceRead,
  ],
  exports: [Mentorships, MentorshipEvents],
})
export class MentorshipsModule {}
export { MentorshipEvents } from './mentorship-events.js';
export { Mentorships } from './mentorships.service.js';
