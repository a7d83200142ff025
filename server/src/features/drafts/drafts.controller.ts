import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Draft, DraftContent, DraftSaved, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { DraftRead } from './draft.read-model.js';
import { Drafts } from './drafts.service.js';

@Controller('me/drafts')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly draft: DraftRead,
  ) {}

  @Post()
  @Allow('self')
  @Returns(DraftSaved, 201)
  begin(@InScope() scope: Scope, @Body({ schema: DraftContent }) content: DraftContent) {
    return this.drafts.begin(scope, content);
  }

  @Get(':id')
  @Allow('self')
  @Returns(Draft)
  read(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.draft.of(sight, id);
  }

  @Put(':id')
  @Allow('self')
  @Returns(DraftSaved)
  save(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: DraftContent }) content: DraftContent,
  ) {
    return this.drafts.save(scope, id, revision, content);
  }

  @Delete(':id')
  @Allow('self')
  @ReturnsNothing()
  discard(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.drafts.discard(scope, id);
  }

  @Post(':id/restoration')
  @Allow('self')
  @Returns(DraftSaved, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.drafts.restore(scope, id);
  }
}
