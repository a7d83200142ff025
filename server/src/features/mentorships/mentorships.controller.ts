import { Body, Controller, Post } from '@nestjs/common';
import { Created, MentorshipDraft } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { Mentorships } from './mentorships.service.js';

@Controller('programs/:program/people/:person/mentorships')
export class MentorshipsController {
  constructor(private readonly mentorships: Mentorships) {}

  @Post()
  @Allow('admin')
  @Returns(Created, 201)
  pair(@InScope() scope: Scope, @Body({ schema: MentorshipDraft }) draft: MentorshipDraft) {
    return this.mentorships.pair(scope, draft);
  }
}
