import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/index.js';
import { AnnouncementsController } from './announcements.controller.js';
import { AnnouncementsRead } from './announcements.read-model.js';
import { Announcements } from './announcements.service.js';

@Module({
  imports: [ApplicationsModule],
  controllers: [AnnouncementsController],
  providers: [Announcements, AnnouncementsRead],
})
export class AnnouncementsModule {}
