import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Created, DismissalDraft, DismissalQuery, Dismissals as DismissalList, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { DismissalsRead } from './dismissals.read-model.js';
import { Dismissals } from './dismissals.service.js';

@Controller('me/advice/dismissals')
export class DismissalsController {
  constructor(
    private readonly dismissals: Dismissals,
    private readonly read: DismissalsRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(DismissalList)
  list(@InSight() sight: Sight, @Query({ schema: DismissalQuery }) query: DismissalQuery) {
    return this.read.list(sight, query);
  }

  @Post()
  @Allow('self')
  @Returns(Created, 201)
  dismiss(@InScope() scope: Scope, @Body({ schema: DismissalDraft }) draft: DismissalDraft) {
    return this.dismissals.dismiss(scope, draft);
  }

  @Post(':id/restorations')
  @Allow('self')
  @Returns(Created, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.dismissals.restore(scope, id);
  }
}
