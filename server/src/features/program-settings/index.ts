import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { ProgramSettingsController } from './program-settings.controller.js';
import { ProgramSettingsRead } from './program-settings.read-model.js';
import { ProgramSettings } from './program-settings.service.js';

@Module({
  imports: [PortfolioModule],
  controllers: [ProgramSettingsController],
  providers: [ProgramSettings, ProgramSettingsRead],
})
export class ProgramSettingsModule {}
