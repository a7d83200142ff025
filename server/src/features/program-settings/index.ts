import { Module } from '@nestjs/common';
import { RulesRunsModule } from '../rules-runs/index.js';
import { ProgramSettingsController } from './program-settings.controller.js';
import { ProgramSettingsRead } from './program-settings.read-model.js';
import { ProgramSettings } from './program-settings.service.js';

@Module({
  imports: [RulesRunsModule],
  controllers: [ProgramSettingsController],
  providers: [ProgramSettings, ProgramSettingsRead],
})
export class ProgramSettingsModule {}
