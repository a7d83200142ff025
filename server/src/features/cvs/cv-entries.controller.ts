import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Created, CvEntries as CvEntryList, CvEntryDraft, CvEntryQuery, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { CvEntries } from './cv-entries.service.js';
import { CvsRead } from './cvs.read-model.js';

@Controller('me/cv-entries')
export class CvEntriesController {
  constructor(
    private readonly entries: CvEntries,
    private readonly read: CvsRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(CvEntryList)
  list(@InSight() sight: Sight, @Query({ schema: CvEntryQuery }) query: CvEntryQuery) {
    return this.read.entries(sight, query);
  }

  @Post()
  @Allow('self')
  @Returns(Created, 201)
  add(@InScope() scope: Scope, @Body({ schema: CvEntryDraft }) draft: CvEntryDraft) {
    return this.entries.add(scope, draft);
  }

  @Put(':id')
  @Allow('self')
  @Returns(Created)
  correct(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: CvEntryDraft }) draft: CvEntryDraft,
  ) {
    return this.entries.correct(scope, id, revision, draft);
  }

  @Delete(':id')
  @Allow('self')
  @ReturnsNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.entries.remove(scope, id);
  }

  @Post(':id/restoration')
  @Allow('self')
  @Returns(Created, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.entries.restore(scope, id);
  }
}
