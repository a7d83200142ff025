import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { CoverDraft, CoverMade, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Covers } from './covers.service.js';

@Controller('programs/:program/mentorship-covers')
export class CoversController {
  constructor(private readonly covers: Covers) {}

  @Post()
  @Allow('admin', 'mentor')
  @Returns(CoverMade, 201)
  arrange(@InScope() scope: Scope, @Body({ schema: CoverDraft }) draft: CoverDraft) {
    return this.covers.arrange(scope, draft);
  }

  @Delete(':id')
  @Allow('admin', 'mentor')
  @ReturnsNothing()
  end(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.covers.end(scope, id);
  }
}
