import { Controller, Get, Query } from '@nestjs/common';
import {
  Mentoring,
  MentorLoads,
  MentorLoadsQuery,
  MentorshipsQuery,
  OwnMentors,
  ProgramMentorships,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { MentorshipsRead } from './mentorships.read-model.js';

@Controller()
export class ProgramMentorshipsController {
  constructor(private readonly read: MentorshipsRead) {}

  @Get('programs/:program/mentorships')
  @Allow('admin')
  @Returns(ProgramMentorships)
  list(@InSight() sight: Sight, @Query({ schema: MentorshipsQuery }) query: MentorshipsQuery) {
    return this.read.ofProgram(sight, query);
  }

  @Get('programs/:program/mentors')
  @Allow('admin')
  @Returns(MentorLoads)
  mentors(@InSight() sight: Sight, @Query({ schema: MentorLoadsQuery }) query: MentorLoadsQuery) {
    return this.read.loads(sight, query);
  }

  @Get('programs/:program/mentoring')
  @Allow('mentor')
  @Returns(Mentoring)
  mentoring(@InSight() sight: Sight) {
    return this.read.mentoring(sight);
  }

  @Get('me/mentors')
  @Allow('self')
  @Returns(OwnMentors)
  own(@InSight() sight: Sight) {
    return this.read.ownMentors(sight);
  }
}
