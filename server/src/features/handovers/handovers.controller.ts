import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { Created, Handover, HandoverDraft, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { HandoversRead } from './handovers.read-model.js';
import { Handovers } from './handovers.service.js';

@Controller('programs/:program')
export class HandoversController {
  constructor(
    private readonly handovers: Handovers,
    private readonly read: HandoversRead,
  ) {}

  @Get('mentors/:mentor/handover')
  @Allow('admin')
  @Returns(Handover)
  open(@InSight() sight: Sight, @Param('mentor', { schema: Id }) mentor: Id) {
    return this.read.of(sight, mentor);
  }

  @Post('mentors/:mentor/handover')
  @Allow('admin')
  @Returns(Created, 201)
  end(
    @InScope() scope: Scope,
    @Param('mentor', { schema: Id }) mentor: Id,
    @Body({ schema: HandoverDraft }) draft: HandoverDraft,
  ) {
    return this.handovers.end(scope, mentor, draft);
  }

  @Delete('handovers/:id')
  @Allow('admin')
  @ReturnsNothing()
  undo(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.handovers.undo(scope, id);
  }
}
