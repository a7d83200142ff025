import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { PasswordSet, ResetAsked, ResetLink, Session, SignUp, Token } from '@cmio-pathway/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/allow.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Sessions } from '../session/index.js';
import { SignUps } from './sign-ups.service.js';

@Controller()
export class SignUpsController {
  constructor(
    private readonly signUps: SignUps,
    private readonly sessions: Sessions,
  ) {}

  @Post('sign-ups')
  @Public()
  @Limited(10)
  @ReturnsNothing()
  ask(@Body({ schema: SignUp }) signUp: SignUp) {
    return this.signUps.ask(signUp);
  }

  @Post('sign-ups/:token/confirmation')
  @Public()
  @Limited(20)
  @Returns(Session, 201)
  async confirm(
    @Param('token', { schema: Token }) token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.start(await this.signUps.confirm(token), request, reply);
  }

  @Post('password-resets')
  @Public()
  @Limited(10)
  @ReturnsNothing()
  askReset(@Body({ schema: ResetAsked }) { email }: ResetAsked) {
    return this.signUps.askReset(email);
  }

  @Get('password-resets/:token')
  @Public()
  @Limited(60)
  @Returns(ResetLink)
  reset(@Param('token', { schema: Token }) token: string) {
    return this.signUps.reset(token);
  }

  @Post('password-resets/:token/password')
  @Public()
  @Limited(20)
  @Returns(Session, 201)
  async setPassword(
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: PasswordSet }) { password }: PasswordSet,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.sessions.start(await this.signUps.setPassword(token, password), request, reply);
  }

  @Post('addresses/:token/confirmation')
  @Public()
  @Limited(20)
  @ReturnsNothing()
  confirmAddress(@Param('token', { schema: Token }) token: string) {
    return this.signUps.confirmAddress(token);
  }

  @Post('addresses/:token/undo')
  @Public()
  @Limited(20)
  @ReturnsNothing()
  undoAddress(@Param('token', { schema: Token }) token: string) {
    return this.signUps.undoAddress(token);
  }
}
