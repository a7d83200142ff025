import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  Created,
  Id,
  Import,
  ImportProblems,
  ImportProblemsQuery,
  ImportReading,
  ImportRunDraft,
  ImportRunStarted,
  Imports as ImportsContract,
  ImportsQuery,
  ImportTemplate,
} from '@cmio-pathway/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { tableFiles } from '../../platform/files/accepted.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';
import { Received, ReceivesFile } from '../../platform/files/receives-file.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsFile, ReturnsNothing } from '../../platform/http/returns.js';
import { ImportFiles } from './import-files.read-model.js';
import { ImportRuns } from './import-runs.service.js';
import { ImportsRead } from './imports.read-model.js';
import { Imports } from './imports.service.js';

@Controller('programs/:program')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly runs: ImportRuns,
    private readonly reading: ImportsRead,
    private readonly files: ImportFiles,
  ) {}

  @Get('imports')
  @Allow('admin')
  @Returns(ImportsContract)
  list(@InSight() sight: Sight, @Query({ schema: ImportsQuery }) query: ImportsQuery) {
    return this.reading.list(sight, query);
  }

  @Post('imports/files')
  @Allow('admin')
  @ReceivesFile(tableFiles)
  @Returns(Created, 201)
  upload(@InScope() scope: Scope, @Received() file: ReceivedFile) {
    return this.imports.upload(scope, file);
  }

  @Get('import-templates/:template')
  @Allow('admin')
  @ReturnsFile()
  template(
    @InSight() sight: Sight,
    @Param('template', { schema: ImportTemplate }) template: ImportTemplate,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.files.template(sight, template, reply);
  }

  @Get('imports/:id')
  @Allow('admin')
  @Returns(Import)
  one(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.reading.one(sight, id);
  }

  @Put('imports/:id/reading')
  @Allow('admin')
  @Returns(Created)
  read(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: ImportReading }) reading: ImportReading,
  ) {
    return this.imports.read(scope, id, revision, reading);
  }

  @Post('imports/:id/runs')
  @Allow('admin')
  @Returns(ImportRunStarted, 201)
  run(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: ImportRunDraft }) draft: ImportRunDraft,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.runs.start(scope, id, draft, request, reply);
  }

  @Post('imports/:id/cancellation')
  @Allow('admin')
  @ReturnsNothing()
  cancel(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.runs.cancel(scope, id);
  }

  @Post('imports/:id/undoing')
  @Allow('admin')
  @ReturnsNothing()
  undo(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.imports.undo(scope, id);
  }

  @Get('imports/:id/problems')
  @Allow('admin')
  @Returns(ImportProblems)
  problems(
    @InSight() sight: Sight,
    @Param('id', { schema: Id }) id: Id,
    @Query({ schema: ImportProblemsQuery }) query: ImportProblemsQuery,
  ) {
    return this.reading.problems(sight, id, query);
  }

  @Get('imports/:id/problems/file')
  @Allow('admin')
  @ReturnsFile()
  problemsFile(
    @InSight() sight: Sight,
    @Param('id', { schema: Id }) id: Id,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.files.problems(sight, id, reply);
  }
}
