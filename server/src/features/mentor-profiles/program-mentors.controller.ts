import { Controller, Get, Param } from '@nestjs/common';
import { Id, MentorHere } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { MentorProfileRead } from './mentor-profile.read-model.js';

@Controller('programs/:program/mentors')
export class ProgramMentorsController {
  constructor(private readonly reading: MentorProfileRead) {}

  @Get(':mentor')
  @Allow('admin')
  @Returns(MentorHere)
  one(@InSight() sight: Sight, @Param('mentor', { schema: Id }) mentor: Id) {
    return this.reading.ofProgram(sight, mentor);
  }
}
