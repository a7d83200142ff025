import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Created, CreditCycleDraft, CreditFacts, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { CreditCycles } from './credit-cycles.service.js';
import { CreditsRead } from './credits.read-model.js';

@Controller('me/credit-cycles')
export class CreditCyclesController {
  constructor(
    private readonly cycles: CreditCycles,
    private readonly reading: CreditsRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(CreditFacts)
  facts(@InSight() sight: Sight) {
    return this.reading.facts(sight);
  }

  @Post()
  @Allow('self')
  @Returns(Created, 201)
  open(@InScope() scope: Scope, @Body({ schema: CreditCycleDraft }) draft: CreditCycleDraft) {
    return this.cycles.open(scope, draft);
  }

  @Put(':id')
  @Allow('self')
  @Returns(Created)
  correct(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: CreditCycleDraft }) draft: CreditCycleDraft,
  ) {
    return this.cycles.correct(scope, id, revision, draft);
  }

  @Delete(':id')
  @Allow('self')
  @ReturnsNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.cycles.remove(scope, id);
  }

  @Post(':id/restoration')
  @Allow('self')
  @Returns(Created, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.cycles.restore(scope, id);
  }
}
