import { Module } from '@nestjs/common';
import { RecordConfinementRow } from './record-confinement.entity.js';
import { RecordRow } from './record.entity.js';
import { Records } from './records.repository.js';
import { VersionFileRow, VersionRow } from './version.entity.js';

@Module({ providers: [Records], exports: [Records] })
export class RecordsModule {}

export const recordEntities = [RecordRow, RecordConfinementRow, VersionRow, VersionFileRow];
export type { FrozenContent } from './version.entity.js';
export type { Confinement } from './record-confinement.entity.js';
export { RecordRow } from './record.entity.js';
export { type Origin, Records, saidIn } from './records.repository.js';
