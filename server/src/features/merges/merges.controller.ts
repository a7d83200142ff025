import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { Created, Id, MergePreview, Merges as MergeList, OtherAccount, PairToMerge } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { MergesRead } from './merges.read-model.js';
import { Merges } from './merges.service.js';
import { ProgramMerges } from './program-merges.service.js';

@Controller('me/merges')
export class MergesController {
  constructor(
    private readonly merges: Merges,
    private readonly read: MergesRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(MergeList)
  list(@InSight() sight: Sight) {
    return this.read.own(sight);
  }

  @Post('preview')
  @Allow('self')
  @Limited(20)
  @Returns(MergePreview)
  preview(@InScope() scope: Scope, @Body({ schema: OtherAccount }) other: OtherAccount) {
    return this.merges.preview(scope, other);
  }

  @Post()
  @Allow('self')
  @Limited(20)
  @Returns(Created, 201)
  merge(@InScope() scope: Scope, @Body({ schema: OtherAccount }) other: OtherAccount) {
    return this.merges.merge(scope, other);
  }

  @Post(':id/undoing')
  @Allow('self')
  @ReturnsNothing()
  undo(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.merges.undo(scope, id, reply);
  }
}

@Controller('programs/:program/merges')
export class ProgramMergesController {
  constructor(
    private readonly merges: ProgramMerges,
    private readonly read: MergesRead,
  ) {}

  @Get()
  @Allow('admin')
  @Returns(MergeList)
  list(@InSight() sight: Sight) {
    return this.read.ofProgram(sight);
  }

  @Post('preview')
  @Allow('admin')
  @Returns(MergePreview)
  preview(@InScope() scope: Scope, @Body({ schema: PairToMerge }) pair: PairToMerge) {
    return this.merges.preview(scope, pair);
  }

  @Post()
  @Allow('admin')
  @Returns(Created, 201)
  merge(@InScope() scope: Scope, @Body({ schema: PairToMerge }) pair: PairToMerge) {
    return this.merges.merge(scope, pair);
  }

  @Post(':id/undoing')
  @Allow('admin')
  @ReturnsNothing()
  undo(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.merges.undo(scope, id, reply);
  }
}
