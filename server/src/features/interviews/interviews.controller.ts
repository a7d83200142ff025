import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApplicationPartSaved, Created, Id, InterviewDraft } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns } from '../../platform/http/returns.js';
import { Interviews } from './interviews.service.js';

@Controller('me/applications/:id/interviews')
export class InterviewsController {
  constructor(private readonly interviews: Interviews) {}

  @Post()
  @Allow('self')
  @Returns(Created, 201)
  plan(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: InterviewDraft }) draft: InterviewDraft,
  ) {
    return this.interviews.plan(scope, id, draft);
  }

  @Put(':interview')
  @Allow('self')
  @Returns(ApplicationPartSaved)
  save(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Param('interview', { schema: Id }) interview: Id,
    @IfMatch() revision: number,
    @Body({ schema: InterviewDraft }) draft: InterviewDraft,
  ) {
    return this.interviews.save(scope, id, interview, revision, draft);
  }

  @Delete(':interview')
  @Allow('self')
  @Returns(ApplicationPartSaved)
  remove(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Param('interview', { schema: Id }) interview: Id,
    @IfMatch() revision: number,
  ) {
    return this.interviews.remove(scope, id, interview, revision);
  }

  @Post(':interview/restoration')
  @Allow('self')
  @Returns(ApplicationPartSaved, 201)
  restore(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Param('interview', { schema: Id }) interview: Id,
  ) {
    return this.interviews.restore(scope, id, interview);
  }
}
