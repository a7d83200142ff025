import { Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import { Evidence, EvidenceList, EvidenceQuery, Id } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';
import { Received, ReceivesFile } from '../../platform/files/receives-file.js';
import { Returns, ReturnsFile, ReturnsNothing } from '../../platform/http/returns.js';
import { EvidenceRead, Sha256, Showing } from './evidence.read-model.js';
import { EvidenceFiles } from './evidence.service.js';

@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceFiles,
    private readonly read: EvidenceRead,
  ) {}

  @Get('me/evidence')
  @Allow('self')
  @Returns(EvidenceList)
  list(@InSight() sight: Sight, @Query({ schema: EvidenceQuery }) query: EvidenceQuery) {
    return this.read.list(sight, query);
  }

  @Post('me/evidence/files')
  @Allow('self')
  @ReceivesFile()
  @Returns(Evidence, 201)
  add(@InScope() scope: Scope, @Received() file: ReceivedFile) {
    return this.evidence.add(scope, file);
  }

  @Delete('me/evidence/:id')
  @Allow('self')
  @ReturnsNothing()
  takeBack(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.evidence.takeBack(scope, id);
  }

  @Get('me/evidence/:id/file')
  @Allow('self')
  @ReturnsFile()
  own(
    @InSight() sight: Sight,
    @Param('id', { schema: Id }) id: Id,
    @Query({ schema: Showing }) { show }: Showing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.read.own(sight, id, show, reply);
  }

  @Get('programs/:program/people/:person/submissions/:submission/files/:sha256')
  @Allow('mentor', 'admin')
  @ReturnsFile()
  submitted(
    @InSight() sight: Sight,
    @Param('submission', { schema: Id }) submission: Id,
    @Param('person', { schema: Id }) person: Id,
    @Param('sha256', { schema: Sha256 }) sha256: string,
    @Query({ schema: Showing }) { show }: Showing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.read.submitted(sight, person, submission, sha256, show, reply);
  }
}
