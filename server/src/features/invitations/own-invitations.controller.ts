import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Id, OwnInvitationAcceptance, OwnInvitations } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Invitations } from './invitations.service.js';
import { OwnInvitationRead } from './own-invitation.read-model.js';

/** An invitation finds whoever has an account also without its letter. */
@Controller('me/invitations')
export class OwnInvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly read: OwnInvitationRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(OwnInvitations)
  own(@InSight() sight: Sight) {
    return this.read.own(sight);
  }

  @Post(':id/acceptance')
  @Allow('self')
  @ReturnsNothing()
  takeUp(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: OwnInvitationAcceptance }) acceptance: OwnInvitationAcceptance,
  ) {
    return this.invitations.takeUp(scope, id, acceptance);
  }
}
