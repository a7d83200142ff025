import { Module } from '@nestjs/common';
import { MentorProfileRow } from './mentor-profile.entity.js';
import { MentorProfileRead } from './mentor-profile.read-model.js';
import { MentorProfilesController } from './mentor-profiles.controller.js';
import { MentorProfiles } from './mentor-profiles.service.js';
import { ProgramMentorsController } from './program-mentors.controller.js';

@Module({
  controllers: [MentorProfilesController, ProgramMentorsController],
  providers: [MentorProfiles, MentorProfileRead],
})
export class MentorProfilesModule {}

export const mentorProfileEntities = [MentorProfileRow];
