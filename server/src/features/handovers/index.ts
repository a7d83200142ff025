import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { PortfolioModule } from '../portfolio/index.js';
import { SubmissionsModule } from '../submissions/index.js';
import { HandoversController } from './handovers.controller.js';
import { HandoversRead } from './handovers.read-model.js';
import { Handovers } from './handovers.service.js';

@Module({
  imports: [MeetingsModule, MentorshipsModule, PortfolioModule, SubmissionsModule],
  controllers: [HandoversController],
  providers: [Handovers, HandoversRead],
})
export class HandoversModule {}
