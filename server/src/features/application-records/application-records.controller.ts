import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApplicationRecordDraft, Created, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { ApplicationRecords } from './application-records.service.js';

@Controller('me/applications/:id/records')
export class ApplicationRecordsController {
  constructor(private readonly records: ApplicationRecords) {}

  @Post()
  @Allow('self')
  @Returns(Created, 201)
  make(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: ApplicationRecordDraft }) draft: ApplicationRecordDraft,
  ) {
    return this.records.make(scope, id, draft);
  }
}
