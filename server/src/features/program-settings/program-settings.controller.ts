import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import {
  CountsPreview,
  CountsPreviewed,
  ProgramSettingsDraft,
  ProgramSettings as ProgramSettingsContract,
  RulesSaved,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns } from '../../platform/http/returns.js';
import { ProgramSettingsRead } from './program-settings.read-model.js';
import { ProgramSettings } from './program-settings.service.js';

@Controller('programs/:program/settings')
export class ProgramSettingsController {
  constructor(
    private readonly settings: ProgramSettings,
    private readonly read: ProgramSettingsRead,
  ) {}

  @Get()
  @Allow('admin')
  @Returns(ProgramSettingsContract)
  ofProgram(@InSight() sight: Sight) {
    return this.read.ofProgram(sight);
  }

  @Put()
  @Allow('admin')
  @Returns(RulesSaved)
  set(
    @InScope() scope: Scope,
    @IfMatch() revision: number,
    @Body({ schema: ProgramSettingsDraft }) draft: ProgramSettingsDraft,
  ) {
    return this.settings.set(scope, revision, draft);
  }

  @Post('preview')
  @Allow('admin')
  @Returns(CountsPreviewed, 200)
  preview(@InScope() scope: Scope, @Body({ schema: CountsPreview }) draft: CountsPreview) {
    return this.settings.preview(scope, draft);
  }
}
