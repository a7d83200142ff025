import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { CreditCycleRow } from './credit-cycle.entity.js';
import { CreditCyclesController } from './credit-cycles.controller.js';
import { CreditCycles } from './credit-cycles.service.js';
import { CreditEntryRow } from './credit-entry.entity.js';
import { CreditsController } from './credits.controller.js';
import { CreditsRead } from './credits.read-model.js';
import { Credits } from './credits.service.js';

@Module({
  imports: [PortfolioModule],
  controllers: [CreditsController, CreditCyclesController],
  providers: [Credits, CreditCycles, CreditsRead],
})
export class CreditsModule {}

export const creditEntities = [CreditEntryRow, CreditCycleRow];
