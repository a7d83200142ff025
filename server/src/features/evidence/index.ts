import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { RecordsModule } from '../records/index.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceRow } from './evidence.entity.js';
import { EvidenceRead } from './evidence.read-model.js';
import { EvidenceFiles } from './evidence.service.js';

@Module({
  imports: [PortfolioModule, RecordsModule],
  controllers: [EvidenceController],
  providers: [EvidenceFiles, EvidenceRead],
  exports: [EvidenceFiles],
})
export class EvidenceModule {}

export const evidenceEntities = [EvidenceRow];
export { EvidenceFiles } from './evidence.service.js';
