import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { NoticesChosen, NoticeSettings, Token } from '@cmio-pathway/shared';
import { Allow, Public } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { NoticesRead } from './notices.read-model.js';
import { Notices } from './notices.service.js';

@Controller()
export class NoticesController {
  constructor(
    private readonly notices: Notices,
    private readonly settings: NoticesRead,
  ) {}

  @Get('me/notices')
  @Allow('self')
  @Returns(NoticesChosen)
  own(@InSight() sight: Sight) {
    return this.settings.own(sight);
  }

  @Put('me/notices')
  @Allow('self')
  @ReturnsNothing()
  choose(@InScope() scope: Scope, @Body({ schema: NoticeSettings }) settings: NoticeSettings) {
    return this.notices.choose(scope, settings);
  }

  @Post('notices/:token')
  @Public()
  @Limited(20)
  @ReturnsNothing()
  end(@Param('token', { schema: Token }) token: string) {
    return this.notices.end(token);
  }
}
