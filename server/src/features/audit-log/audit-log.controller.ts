import { Controller, Get, Query } from '@nestjs/common';
import { AuditFilter, AuditLog, AuditQuery } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsFile } from '../../platform/http/returns.js';
import { AuditExport } from './audit-export.js';
import { AuditLogRead } from './audit-log.read-model.js';

@Controller('programs/:program/audit')
export class AuditLogController {
  constructor(
    private readonly log: AuditLogRead,
    private readonly exported: AuditExport,
  ) {}

  @Get()
  @Allow('admin')
  @Returns(AuditLog)
  list(@InSight() sight: Sight, @Query({ schema: AuditQuery }) query: AuditQuery) {
    return this.log.list(sight, query);
  }

  @Get('export')
  @Allow('admin')
  @Limited(10)
  @ReturnsFile()
  export(@InSight() sight: Sight, @Query({ schema: AuditFilter }) filter: AuditFilter) {
    return this.exported.take(sight, filter);
  }
}
