import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { Created, Id, MentorshipDraft, MentorshipEnd, MentorshipPause } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { MentorshipEvents } from './mentorship-events.js';
import { Mentorships } from './mentorships.service.js';

@Controller('programs/:program/people/:person')
export class MentorshipsController {
  constructor(
    private readonly mentorships: Mentorships,
    private readonly events: MentorshipEvents,
  ) {}

  @Post('mentorships')
  @Allow('admin')
  @Returns(Created, 201)
  pair(@InScope() scope: Scope, @Body({ schema: MentorshipDraft }) draft: MentorshipDraft) {
    return this.mentorships.pair(scope, draft);
  }

  @Post('mentorships/:mentor/end')
  @Allow('admin')
  @Returns(Created, 201)
  end(
    @InScope() scope: Scope,
    @Param('mentor', { schema: Id }) mentor: Id,
    @Body({ schema: MentorshipEnd }) draft: MentorshipEnd,
  ) {
    return this.mentorships.end(scope, mentor, draft);
  }

  @Post('mentorships/:mentor/pause')
  @Allow('admin')
  @Returns(Created, 201)
  pause(
    @InScope() scope: Scope,
    @Param('mentor', { schema: Id }) mentor: Id,
    @Body({ schema: MentorshipPause }) draft: MentorshipPause,
  ) {
    return this.mentorships.pause(scope, mentor, draft);
  }

  @Post('mentorships/:mentor/resumption')
  @Allow('admin')
  @Returns(Created, 201)
  resume(@InScope() scope: Scope, @Param('mentor', { schema: Id }) mentor: Id) {
    return this.mentorships.resume(scope, mentor);
  }

  @Delete('mentorship-events/:event')
  @Allow('admin')
  @ReturnsNothing()
  undo(@InScope() scope: Scope, @Param('event', { schema: Id }) event: Id) {
    return this.events.undo(scope, event);
  }
}
