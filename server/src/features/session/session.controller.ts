import { Body, Controller, Delete, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { Session, SignIn } from '@cmio-pathway/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/allow.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Limited } from '../../platform/http/limited.js';
import { PasswordGuard } from './password.guard.js';
import { Sessions } from './sessions.service.js';

@Controller('session')
export class SessionController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @Public()
  @Returns(Session)
  read(@Req() request: FastifyRequest) {
    return this.sessions.current(request);
  }

  @Post()
  @Public()
  @Limited(20)
  @UseGuards(PasswordGuard)
  @Returns(Session, 201)
  signIn(
    @Body({ schema: SignIn }) _credentials: SignIn,
    @Req() request: FastifyRequest & { user: { id: string } },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.start(request.user.id, request, reply);
  }

  @Delete()
  @Public()
  @ReturnsNothing()
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.sessions.end(request, reply);
  }
}
