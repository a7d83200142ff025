import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { RulesRunsController } from './rules-runs.controller.js';
import { RulesRunsRead } from './rules-runs.read-model.js';
import { RulesRuns } from './rules-runs.service.js';

@Module({
  imports: [PortfolioModule],
  controllers: [RulesRunsController],
  providers: [RulesRuns, RulesRunsRead],
  exports: [RulesRuns],
})
export class RulesRunsModule {}

export { RulesRuns } from './rules-runs.service.js';
