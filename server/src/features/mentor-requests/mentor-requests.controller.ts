import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  Created,
  Id,
  InvitationAcceptance,
  MentorRequestDraft,
  MentorRequestRead as Read,
  MentorRequests as Asked,
  Session,
  Token,
} from '@cmio-pathway/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Public } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { SessionCookie } from '../../platform/access/session-cookie.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Sessions } from '../session/index.js';
import { MentorRequestRead } from './mentor-request.read-model.js';
import { MentorRequests } from './mentor-requests.service.js';

@Controller()
export class MentorRequestsController {
  constructor(
    private readonly requests: MentorRequests,
    private readonly reading: MentorRequestRead,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('me/mentor-requests')
  @Allow('self')
  @Returns(Asked)
  own(@InSight() sight: Sight) {
    return this.reading.own(sight);
  }

  @Post('me/mentor-requests')
  @Allow('self')
  @Returns(Created, 201)
  ask(@InScope() scope: Scope, @Body({ schema: MentorRequestDraft }) { email }: MentorRequestDraft) {
    return this.requests.ask(scope, email);
  }

  @Post('me/mentor-requests/:id/letters')
  @Allow('self')
  @ReturnsNothing()
  resend(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.requests.resend(scope, id);
  }

  @Delete('me/mentor-requests/:id')
  @Allow('self')
  @ReturnsNothing()
  revoke(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.requests.revoke(scope, id);
  }

  @Get('mentor-requests/:token')
  @Public()
  @Limited(60)
  @Returns(Read)
  read(@Param('token', { schema: Token }) token: string) {
    return this.requests.read(token);
  }

  @Post('mentor-requests/:token/acceptance')
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
      await this.requests.accept(token, this.cookie.tokenHash(request), acceptance),
      request,
      reply,
    );
  }
}
