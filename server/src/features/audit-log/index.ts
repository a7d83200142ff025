import { Module } from '@nestjs/common';
import { AuditExport } from './audit-export.js';
import { AuditLogController } from './audit-log.controller.js';
import { AuditLogRead } from './audit-log.read-model.js';

@Module({ controllers: [AuditLogController], providers: [AuditExport, AuditLogRead] })
export class AuditLogModule {}
