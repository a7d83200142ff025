import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  Created,
  Id,
  Invitation,
  InvitationAcceptance,
  InvitationActs,
  InvitationDraft,
  InvitationsDone,
  InvitationAddress,
  Session,
  Token,
} from '@cmio-pathway/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Public } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { SessionCookie } from '../../platform/access/session-cookie.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Sessions } from '../session/index.js';
import { Invitations } from './invitations.service.js';

@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('programs/:program/invitations')
  @Allow('admin')
  @Returns(Created, 201)
  invite(@InScope() scope: Scope, @Body({ schema: InvitationDraft }) draft: InvitationDraft) {
    return this.invitations.invite(scope, draft);
  }

  @Delete('programs/:program/invitations/:id')
  @Allow('admin')
  @ReturnsNothing()
  revoke(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.invitations.revoke(scope, id);
  }

  @Post('programs/:program/invitations/:id/letters')
  @Allow('admin')
  @ReturnsNothing()
  resend(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.invitations.resend(scope, id);
  }

  @Post('programs/:program/invitations/:id/addresses')
  @Allow('admin')
  @Returns(InvitationAddress, 201)
  renew(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.invitations.renew(scope, id);
  }

  @Post('programs/:program/invitation-acts')
  @Allow('admin')
  @Returns(InvitationsDone)
  act(@InScope() scope: Scope, @Body({ schema: InvitationActs }) acts: InvitationActs) {
    return this.invitations.act(scope, acts);
  }

  @Get('invitations/:token')
  @Public()
  @Limited(60)
  @Returns(Invitation)
  read(@Param('token', { schema: Token }) token: string) {
    return this.invitations.read(token);
  }

  @Post('invitations/:token/acceptance')
  @Public()
  @Limited(20)
  @Returns(Session, 201)
  async accept(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: InvitationAcceptance }) acceptance: InvitationAcceptance,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.start(
      await this.invitations.accept(token, this.cookie.tokenHash(request), acceptance),
      request,
      reply,
    );
  }
}
