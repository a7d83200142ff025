import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Compact, CompactSaved, CompactTerms, Created, Id, SigningDraft } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns } from '../../platform/http/returns.js';
import { CompactsRead } from './compacts.read-model.js';
import { Compacts } from './compacts.service.js';

/** The mentor's side; an admin reads. */
@Controller('programs/:program/people/:person/mentorships/:mentor/compact')
export class CompactsController {
  constructor(
    private readonly compacts: Compacts,
    private readonly read: CompactsRead,
  ) {}

  @Get()
  @Allow('mentor', 'admin')
  @Returns(Compact)
  their(@InSight() sight: Sight, @Param('mentor', { schema: Id }) mentor: Id) {
    return this.read.their(sight, mentor);
  }

  @Put()
  @Allow('mentor')
  @Returns(CompactSaved)
  save(
    @InScope() scope: Scope,
    @Param('mentor', { schema: Id }) mentor: Id,
    @IfMatch() revision: number,
    @Body({ schema: CompactTerms }) terms: CompactTerms,
  ) {
    return this.compacts.save(scope, { program: scope.program, mentor }, revision, terms);
  }

  @Post('signatures')
  @Allow('mentor')
  @Returns(Created, 201)
  sign(
    @InScope() scope: Scope,
    @Param('mentor', { schema: Id }) mentor: Id,
    @Body({ schema: SigningDraft }) draft: SigningDraft,
  ) {
    return this.compacts.sign(scope, { program: scope.program, mentor }, draft);
  }
}

/** The mentee's side: `:enrollment` is the program one is enrolled in. */
@Controller('me/enrollments/:enrollment/mentorships/:mentor/compact')
export class OwnCompactsController {
  constructor(
    private readonly compacts: Compacts,
    private readonly read: CompactsRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(Compact)
  own(
    @InSight() sight: Sight,
    @Param('enrollment', { schema: Id }) program: Id,
    @Param('mentor', { schema: Id }) mentor: Id,
  ) {
    return this.read.own(sight, program, mentor);
  }

  @Put()
  @Allow('self')
  @Returns(CompactSaved)
  save(
    @InScope() scope: Scope,
    @Param('enrollment', { schema: Id }) program: Id,
    @Param('mentor', { schema: Id }) mentor: Id,
    @IfMatch() revision: number,
    @Body({ schema: CompactTerms }) terms: CompactTerms,
  ) {
    return this.compacts.save(scope, { program, mentor }, revision, terms);
  }

  @Post('signatures')
  @Allow('self')
  @Returns(Created, 201)
  sign(
    @InScope() scope: Scope,
    @Param('enrollment', { schema: Id }) program: Id,
    @Param('mentor', { schema: Id }) mentor: Id,
    @Body({ schema: SigningDraft }) draft: SigningDraft,
  ) {
    return this.compacts.sign(scope, { program, mentor }, draft);
  }
}
