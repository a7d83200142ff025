import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { CohortChangeDraft, CohortChangePreview, CohortsChanged, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { CohortChanges } from './cohort-changes.service.js';
import { EnrollmentChanges } from './enrollment-changes.service.js';

/** One cohort for several people at once. */
@Controller('programs/:program/cohort-changes')
export class CohortChangesController {
  constructor(
    private readonly cohorts: CohortChanges,
    private readonly changes: EnrollmentChanges,
  ) {}

  @Post('preview')
  @Allow('admin')
  @Returns(CohortChangePreview)
  preview(@InScope() scope: Scope, @Body({ schema: CohortChangeDraft }) draft: CohortChangeDraft) {
    return this.cohorts.preview(scope, draft);
  }

  @Post()
  @Allow('admin')
  @Returns(CohortsChanged, 201)
  state(@InScope() scope: Scope, @Body({ schema: CohortChangeDraft }) draft: CohortChangeDraft) {
    return this.cohorts.state(scope, draft);
  }

  @Delete(':batch')
  @Allow('admin')
  @ReturnsNothing()
  undo(@InScope() scope: Scope, @Param('batch', { schema: Id }) batch: Id) {
    return this.changes.undoBatch(scope, 'cohort', batch);
  }
}
