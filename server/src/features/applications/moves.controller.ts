import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApplicationMoveDraft, ApplicationPartSaved, Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns } from '../../platform/http/returns.js';
import { Moves } from './moves.service.js';

@Controller('me/applications/:id/moves')
export class MovesController {
  constructor(private readonly moves: Moves) {}

  @Post()
  @Allow('self')
  @Returns(ApplicationPartSaved, 201)
  move(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() revision: number,
    @Body({ schema: ApplicationMoveDraft }) draft: ApplicationMoveDraft,
  ) {
    return this.moves.move(scope, id, revision, draft);
  }

  @Put(':move')
  @Allow('self')
  @Returns(ApplicationPartSaved)
  correct(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Param('move', { schema: Id }) move: Id,
    @IfMatch() revision: number,
    @Body({ schema: ApplicationMoveDraft }) draft: ApplicationMoveDraft,
  ) {
    return this.moves.correct(scope, id, move, revision, draft);
  }

  @Delete(':move')
  @Allow('self')
  @Returns(ApplicationPartSaved)
  takeBack(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Param('move', { schema: Id }) move: Id,
    @IfMatch() revision: number,
  ) {
    return this.moves.takeBack(scope, id, move, revision);
  }
}
