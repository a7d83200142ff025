import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { SessionModule } from '../session/index.js';
import { MergedFiles } from './merged-files.js';
import { MergesController, ProgramMergesController } from './merges.controller.js';
import { MergesRead } from './merges.read-model.js';
import { Merges } from './merges.service.js';
import { ProgramMerges } from './program-merges.service.js';

@Module({
  imports: [PortfolioModule, SessionModule],
  controllers: [MergesController, ProgramMergesController],
  providers: [MergedFiles, Merges, MergesRead, ProgramMerges],
})
export class MergesModule {}
