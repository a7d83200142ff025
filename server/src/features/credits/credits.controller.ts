import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  Created,
  CreditDraft,
  CreditEntries,
  CreditImport,
  CreditQuery,
  CreditsImported,
  Id,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { CreditsRead } from './credits.read-model.js';
import { Credits } from './credits.service.js';

@Controller('me/credits')
export class CreditsController {
  constructor(
    private readonly credits: Credits,
    private readonly reading: CreditsRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(CreditEntries)
  list(@InSight() sight: Sight, @Query({ schema: CreditQuery }) query: CreditQuery) {
    return this.reading.list(sight, query);
  }

  @Post()
  @Allow('self')
  @Returns(Created, 201)
  log(@InScope() scope: Scope, @Body({ schema: CreditDraft }) draft: CreditDraft) {
    return this.credits.log(scope, draft);
  }

  @Post('import')
  @Allow('self')
  @Returns(CreditsImported, 201)
  import(@InScope() scope: Scope, @Body({ schema: CreditImport }) transcript: CreditImport) {
    return this.credits.import(scope, transcript);
  }

  @Put(':id')
  @Allow('self')
  @Returns(Created)
  correct(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: CreditDraft }) draft: CreditDraft,
  ) {
    return this.credits.correct(scope, id, revision, draft);
  }

  @Delete(':id')
  @Allow('self')
  @ReturnsNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.credits.remove(scope, id);
  }

  @Post(':id/restoration')
  @Allow('self')
  @Returns(Created, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.credits.restore(scope, id);
  }
}
