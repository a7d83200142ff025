import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  Application,
  ApplicationContent,
  ApplicationDraft,
  Applications as List,
  ApplicationSaved,
  Created,
  Id,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { ApplicationsRead } from './applications.read-model.js';
import { Applications } from './applications.service.js';

@Controller('me/applications')
export class ApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly reading: ApplicationsRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(List)
  list(@InSight() sight: Sight) {
    return this.reading.list(sight);
  }

  @Post()
  @Allow('self')
  @Returns(Created, 201)
  add(@InScope() scope: Scope, @Body({ schema: ApplicationDraft }) draft: ApplicationDraft) {
    return this.applications.add(scope, draft);
  }

  @Get(':id')
  @Allow('self')
  @Returns(Application)
  one(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.reading.one(sight, id);
  }

  @Put(':id')
  @Allow('self')
  @Returns(ApplicationSaved)
  save(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: ApplicationContent }) content: ApplicationContent,
  ) {
    return this.applications.save(scope, id, revision, content);
  }

  @Delete(':id')
  @Allow('self')
  @ReturnsNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.applications.remove(scope, id);
  }

  @Post(':id/restoration')
  @Allow('self')
  @Returns(ApplicationSaved, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.applications.restore(scope, id);
  }

  @Post(':id/archival')
  @Allow('self')
  @Returns(ApplicationSaved, 201)
  archive(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.applications.archive(scope, id);
  }

  @Delete(':id/archival')
  @Allow('self')
  @Returns(ApplicationSaved)
  unarchive(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.applications.unarchive(scope, id);
  }
}
