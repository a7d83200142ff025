import { Controller, Get, Query } from '@nestjs/common';
import { Accesses, AccessQuery } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { AccessesRead } from './accesses.read-model.js';

@Controller('me/accesses')
export class AccessesController {
  constructor(private readonly accesses: AccessesRead) {}

  @Get()
  @Allow('self')
  @Returns(Accesses)
  list(@InSight() sight: Sight, @Query({ schema: AccessQuery }) query: AccessQuery) {
    return this.accesses.list(sight, query);
  }
}
