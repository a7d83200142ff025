import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  Created,
  Cv,
  CvBeginning,
  CvDraft,
  CvFormatQuery,
  Cvs as CvList,
  CvVersion,
  DraftSaved,
  Id,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsFile, ReturnsNothing } from '../../platform/http/returns.js';
import { CvFiles } from './cv-files.js';
import { CvsRead } from './cvs.read-model.js';
import { Cvs } from './cvs.service.js';

@Controller('me')
export class CvsController {
  constructor(
    private readonly cvs: Cvs,
    private readonly read: CvsRead,
    private readonly files: CvFiles,
  ) {}

  @Get('cvs')
  @Allow('self')
  @Returns(CvList)
  list(@InSight() sight: Sight) {
    return this.read.list(sight);
  }

  @Post('cvs')
  @Allow('self')
  @Returns(Created, 201)
  begin(@InScope() scope: Scope, @Body({ schema: CvBeginning }) beginning: CvBeginning) {
    return this.cvs.begin(scope, beginning);
  }

  @Get('cvs/:id')
  @Allow('self')
  @Returns(Cv)
  one(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.read.one(sight, id);
  }

  @Put('cvs/:id')
  @Allow('self')
  @Returns(DraftSaved)
  save(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: CvDraft }) draft: CvDraft,
  ) {
    return this.cvs.save(scope, id, revision, draft);
  }

  @Delete('cvs/:id')
  @Allow('self')
  @ReturnsNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.cvs.remove(scope, id);
  }

  @Post('cvs/:id/restoration')
  @Allow('self')
  @Returns(Created, 201)
  restore(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.cvs.restore(scope, id);
  }

  @Post('cvs/:id/versions')
  @Allow('self')
  @Returns(CvVersion, 201)
  freeze(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id, @IfMatch() revision: number) {
    return this.cvs.freeze(scope, id, revision);
  }

  @Get('cvs/:id/document')
  @Allow('self')
  @Limited(20)
  @ReturnsFile()
  document(
    @InSight() sight: Sight,
    @Param('id', { schema: Id }) id: Id,
    @Query({ schema: CvFormatQuery }) query: CvFormatQuery,
  ) {
    return this.files.ofCv(sight, id, query);
  }

  @Get('cv-versions/:id/document')
  @Allow('self')
  @Limited(20)
  @ReturnsFile()
  frozen(
    @InSight() sight: Sight,
    @Param('id', { schema: Id }) id: Id,
    @Query({ schema: CvFormatQuery }) query: CvFormatQuery,
  ) {
    return this.files.ofVersion(sight, id, query);
  }
}
