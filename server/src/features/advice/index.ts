import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { DismissalRow } from './dismissal.entity.js';
import { DismissalsController } from './dismissals.controller.js';
import { DismissalsRead } from './dismissals.read-model.js';
import { Dismissals } from './dismissals.service.js';

@Module({
  imports: [PortfolioModule],
  controllers: [DismissalsController],
  providers: [Dismissals, DismissalsRead],
})
export class AdviceModule {}

export const adviceEntities = [DismissalRow];
