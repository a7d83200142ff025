import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/index.js';
import { PortfolioModule } from '../portfolio/index.js';
import { HappenedHereRead } from './happened-here.read-model.js';
import { LogOffersController } from './log-offers.controller.js';
import { LogOffers } from './log-offers.service.js';

@Module({
  imports: [MilestonesModule, PortfolioModule],
  controllers: [LogOffersController],
  providers: [LogOffers, HappenedHereRead],
})
export class LogOffersModule {}
