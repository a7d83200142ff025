import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/index.js';
import { MilestonesModule } from '../milestones/index.js';
import { PortfolioModule } from '../portfolio/index.js';
import { ApplicationRecordsController } from './application-records.controller.js';
import { ApplicationRecords } from './application-records.service.js';

@Module({
  imports: [ApplicationsModule, MilestonesModule, PortfolioModule],
  controllers: [ApplicationRecordsController],
  providers: [ApplicationRecords],
})
export class ApplicationRecordsModule {}
