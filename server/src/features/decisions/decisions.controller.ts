import { Controller, Get, Query } from '@nestjs/common';
import { OwnDecisions, OwnDecisionsQuery } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { DecisionsRead } from './decisions.read-model.js';

@Controller('me/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsRead) {}

  @Get()
  @Allow('self')
  @Returns(OwnDecisions)
  own(@InSight() sight: Sight, @Query({ schema: OwnDecisionsQuery }) query: OwnDecisionsQuery) {
    return this.decisions.own(sight, query);
  }
}
