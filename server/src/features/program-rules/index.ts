import { Module } from '@nestjs/common';
import { RulesRunsModule } from '../rules-runs/index.js';
import { Closings } from './closings.service.js';
import { OwnMilestones } from './own-milestones.service.js';
import { ProgramClosingRow } from './program-closing.entity.js';
import { ProgramMilestoneRow } from './program-milestone.entity.js';
import { ProgramRequirementRow } from './program-requirement.entity.js';
import { ProgramRulesController } from './program-rules.controller.js';
import { Requirements } from './requirements.service.js';
import { RulesRead } from './rules.read-model.js';

@Module({
  imports: [RulesRunsModule],
  controllers: [ProgramRulesController],
  providers: [Closings, OwnMilestones, Requirements, RulesRead],
})
export class ProgramRulesModule {}

export const programRuleEntities = [ProgramClosingRow, ProgramMilestoneRow, ProgramRequirementRow];
