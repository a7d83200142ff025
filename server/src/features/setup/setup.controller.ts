import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { FirstAccount, Session, SetupLink, Token } from '@cmio-pathway/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/allow.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns } from '../../platform/http/returns.js';
import { Sessions } from '../session/index.js';
import { Setup } from './setup.service.js';

@Controller('setups')
export class SetupController {
  constructor(
    private readonly setup: Setup,
    private readonly sessions: Sessions,
  ) {}

  @Get(':token')
  @Public()
  @Limited(60)
  @Returns(SetupLink)
  read(@Param('token', { schema: Token }) token: string) {
    return this.setup.link(token);
  }

  @Post(':token')
  @Public()
  @Limited(20)
  @Returns(Session, 201)
  async use(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: FirstAccount }) account: FirstAccount,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.start(await this.setup.use(token, account), request, reply);
  }
}
