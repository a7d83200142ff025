import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { AfterQuery, Created, Id, PairingBlockDraft, PairingBlocks } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { ConfidenceRead } from './confidence.read-model.js';
import { Confidence } from './confidence.service.js';

@Controller('programs/:program/pairing-blocks')
export class PairingBlocksController {
  constructor(
    private readonly confidence: Confidence,
    private readonly read: ConfidenceRead,
  ) {}

  @Get()
  @Allow('admin')
  @Returns(PairingBlocks)
  list(@InSight() sight: Sight, @Query({ schema: AfterQuery }) { after }: AfterQuery) {
    return this.read.blocks(sight, after);
  }

  @Post()
  @Allow('admin')
  @Returns(Created, 201)
  setApart(@InScope() scope: Scope, @Body({ schema: PairingBlockDraft }) draft: PairingBlockDraft) {
    return this.confidence.setApart(scope, draft);
  }

  @Delete(':id')
  @Allow('admin')
  @ReturnsNothing()
  lift(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.confidence.lift(scope, id);
  }
}
