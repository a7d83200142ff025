import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { AccountEnding, PasswordAgain } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { EndingRead } from './ending.read-model.js';
import { Endings } from './endings.service.js';

@Controller('me')
export class EndingsController {
  constructor(
    private readonly endings: Endings,
    private readonly ending: EndingRead,
  ) {}

  @Get('ending')
  @Allow('self')
  @Returns(AccountEnding)
  preview(@InSight() sight: Sight) {
    return this.ending.preview(sight);
  }

  @Post('closing')
  @Allow('self')
  @Limited(20)
  @ReturnsNothing()
  close(
    @InScope() scope: Scope,
    @Body({ schema: PasswordAgain }) again: PasswordAgain,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.endings.close(scope, again, reply);
  }

  @Post('erasure')
  @Allow('self')
  @Limited(20)
  @ReturnsNothing()
  erase(
    @InScope() scope: Scope,
    @Body({ schema: PasswordAgain }) again: PasswordAgain,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.endings.erase(scope, again, reply);
  }
}
