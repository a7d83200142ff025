import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { CompletionDraft, CompletionPreview, CompletionsStated, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Completions } from './completions.service.js';
import { EnrollmentChanges } from './enrollment-changes.service.js';

/** A completed training, of several people at once. */
@Controller('programs/:program/completions')
export class CompletionsController {
  constructor(
    private readonly completions: Completions,
    private readonly changes: EnrollmentChanges,
  ) {}

  @Post('preview')
  @Allow('admin')
  @Returns(CompletionPreview)
  preview(@InScope() scope: Scope, @Body({ schema: CompletionDraft }) draft: CompletionDraft) {
    return this.completions.preview(scope, draft);
  }

  @Post()
  @Allow('admin')
  @Returns(CompletionsStated, 201)
  state(@InScope() scope: Scope, @Body({ schema: CompletionDraft }) draft: CompletionDraft) {
    return this.completions.state(scope, draft);
  }

  @Delete(':batch')
  @Allow('admin')
  @ReturnsNothing()
  undo(@InScope() scope: Scope, @Param('batch', { schema: Id }) batch: Id) {
    return this.changes.undoBatch(scope, 'completion', batch);
  }
}
