import { Body, Controller, Get, Post } from '@nestjs/common';
import { ImportedChoice, ImportedConfirmed, ImportedMilestones } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Imported } from './imported.service.js';
import { ImportsRead } from './imports.read-model.js';

@Controller('me/imported-milestones')
export class ImportedController {
  constructor(
    private readonly imported: Imported,
    private readonly read: ImportsRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(ImportedMilestones)
  own(@InSight() sight: Sight) {
    return this.read.own(sight);
  }

  @Post('confirmations')
  @Allow('self')
  @Returns(ImportedConfirmed, 201)
  confirm(@InScope() scope: Scope, @Body({ schema: ImportedChoice }) choice: ImportedChoice) {
    return this.imported.confirm(scope, choice);
  }

  @Post('documents')
  @Allow('self')
  @Returns(ImportedConfirmed, 201)
  addDocuments(@InScope() scope: Scope, @Body({ schema: ImportedChoice }) choice: ImportedChoice) {
    return this.imported.addDocuments(scope, choice);
  }

  @Post('removals')
  @Allow('self')
  @ReturnsNothing()
  remove(@InScope() scope: Scope, @Body({ schema: ImportedChoice }) choice: ImportedChoice) {
    return this.imported.remove(scope, choice);
  }

  @Post('restorations')
  @Allow('self')
  @ReturnsNothing()
  restore(@InScope() scope: Scope, @Body({ schema: ImportedChoice }) choice: ImportedChoice) {
    return this.imported.restore(scope, choice);
  }
}
