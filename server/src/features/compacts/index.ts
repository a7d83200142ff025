import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { CompactsController, OwnCompactsController } from './compacts.controller.js';
import { CompactsRead } from './compacts.read-model.js';
import { Compacts } from './compacts.service.js';

@Module({
  imports: [PortfolioModule],
  controllers: [CompactsController, OwnCompactsController],
  providers: [Compacts, CompactsRead],
})
export class CompactsModule {}
export { termsDigest } from './terms-digest.js';
