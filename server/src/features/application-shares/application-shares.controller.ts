import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApplicationReaders,
  ApplicationReadersQuery,
  ApplicationShareDraft,
  Created,
  Id,
  SharedApplications,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { ApplicationSharesRead } from './application-shares.read-model.js';
import { ApplicationShares } from './application-shares.service.js';

@Controller()
export class ApplicationSharesController {
  constructor(
    private readonly shares: ApplicationShares,
    private readonly reading: ApplicationSharesRead,
  ) {}

  @Get('me/application-readers')
  @Allow('self')
  @Returns(ApplicationReaders)
  readers(@InSight() sight: Sight, @Query({ schema: ApplicationReadersQuery }) query: ApplicationReadersQuery) {
    return this.reading.readers(sight, query);
  }

  @Post('me/application-shares')
  @Allow('self')
  @Returns(Created, 201)
  share(@InScope() scope: Scope, @Body({ schema: ApplicationShareDraft }) draft: ApplicationShareDraft) {
    return this.shares.share(scope, draft);
  }

  @Delete('me/application-shares/:id')
  @Allow('self')
  @ReturnsNothing()
  end(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.shares.end(scope, id);
  }

  @Get('programs/:program/people/:person/applications')
  @Allow('mentor', 'admin')
  @Returns(SharedApplications)
  shared(@InSight() sight: Sight) {
    return this.reading.shared(sight);
  }
}
