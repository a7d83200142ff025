import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/index.js';
import { ApplicationSharesController } from './application-shares.controller.js';
import { ApplicationSharesRead } from './application-shares.read-model.js';
import { ApplicationShares } from './application-shares.service.js';

@Module({
  imports: [ApplicationsModule],
  controllers: [ApplicationSharesController],
  providers: [ApplicationShares, ApplicationSharesRead],
  exports: [ApplicationShares],
})
export class ApplicationSharesModule {}

export { ApplicationShares } from './application-shares.service.js';
