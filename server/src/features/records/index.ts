import { Module } from '@nestjs/common';
import { RecordRow } from './record.entity.js';
import { Records } from './records.repository.js';
import { VersionFileRow, VersionRow } from './version.entity.js';

@Module({ providers: [Records], exports: [Records] })
export class RecordsModule {}

export const recordEntities = [RecordRow, VersionRow, VersionFileRow];
export type { FrozenContent } from './version.entity.js';
export { RecordRow } from './record.entity.js';
export { Records } from './records.repository.js';
