import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { PlanVersionRow } from './plan-version.entity.js';
import { PlanVersions } from './plan-versions.service.js';
import { PlanRow } from './plan.entity.js';
import { PlanRead } from './plan.read-model.js';
import { PlansController } from './plans.controller.js';
import { Plans } from './plans.service.js';

@Module({
  imports: [PortfolioModule],
  controllers: [PlansController],
  providers: [Plans, PlanVersions, PlanRead],
  exports: [Plans],
})
export class PlansModule {}

export { Plans } from './plans.service.js';
export const planEntities = [PlanRow, PlanVersionRow];
