import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/index.js';
import { PortfolioModule } from '../portfolio/index.js';
import { RecordsModule } from '../records/index.js';
import { SubmissionsModule } from '../submissions/index.js';
import { MilestoneRead } from './milestone.read-model.js';
import { MilestonesController } from './milestones.controller.js';
import { Milestones } from './milestones.service.js';

@Module({
  imports: [DraftsModule, PortfolioModule, RecordsModule, SubmissionsModule],
  controllers: [MilestonesController],
  providers: [Milestones, MilestoneRead],
  exports: [Milestones],
})
export class MilestonesModule {}

export { checkWhen } from './check-log.js';
export { Milestones } from './milestones.service.js';
