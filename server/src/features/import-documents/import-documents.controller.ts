import { Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import { Id, ImportRows, ImportRowsQuery } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { evidenceFiles } from '../../platform/files/accepted.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';
import { Received, ReceivesFile } from '../../platform/files/receives-file.js';
import { Returns, ReturnsFile, ReturnsNothing } from '../../platform/http/returns.js';
import { ImportDocumentsRead } from './import-documents.read-model.js';
import { ImportDocuments } from './import-documents.service.js';

/** They wait in the database for whom they are about, so they are smaller than evidence may be. */
const documents = { ...evidenceFiles, maxBytes: 5 * 1024 * 1024 };

@Controller('programs/:program/imports/:id/milestones')
export class ImportDocumentsController {
  constructor(
    private readonly documents: ImportDocuments,
    private readonly read: ImportDocumentsRead,
  ) {}

  @Get()
  @Allow('admin')
  @Returns(ImportRows)
  rows(
    @InSight() sight: Sight,
    @Param('id', { schema: Id }) id: Id,
    @Query({ schema: ImportRowsQuery }) query: ImportRowsQuery,
  ) {
    return this.read.rows(sight, id, query);
  }

  @Post(':milestone/document')
  @Allow('admin')
  @ReceivesFile(documents)
  @ReturnsNothing()
  attach(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Param('milestone', { schema: Id }) milestone: Id,
    @Received() file: ReceivedFile,
  ) {
    return this.documents.attach(scope, id, milestone, file);
  }

  @Delete(':milestone/document')
  @Allow('admin')
  @ReturnsNothing()
  remove(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Param('milestone', { schema: Id }) milestone: Id,
  ) {
    return this.documents.remove(scope, id, milestone);
  }

  @Get(':milestone/document')
  @Allow('admin')
  @ReturnsFile()
  file(
    @InSight() sight: Sight,
    @Param('id', { schema: Id }) id: Id,
    @Param('milestone', { schema: Id }) milestone: Id,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.read.ofProgram(sight, id, milestone, reply);
  }
}

@Controller('me/imported-milestones')
export class OwnImportDocumentsController {
  constructor(private readonly read: ImportDocumentsRead) {}

  @Get(':id/document')
  @Allow('self')
  @ReturnsFile()
  own(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.read.own(sight, id, reply);
  }
}
