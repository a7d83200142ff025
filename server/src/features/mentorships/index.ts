import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { SubmissionsModule } from '../submissions/index.js';
import { MentorshipsController } from './mentorships.controller.js';
import { Mentorships } from './mentorships.service.js';

@Module({
  imports: [PortfolioModule, SubmissionsModule],
  controllers: [MentorshipsController],
  providers: [Mentorships],
})
export class MentorshipsModule {}
