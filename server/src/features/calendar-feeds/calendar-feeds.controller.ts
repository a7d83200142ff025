import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { CalendarFeed, CalendarFeedDraft, CalendarFeedMade, Token } from '@cmio-pathway/shared';
import { Allow, Public } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Limited } from '../../platform/http/limited.js';
import { Returns, ReturnsFile, ReturnsNothing } from '../../platform/http/returns.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

@Controller()
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get('me/calendar-feed')
  @Allow('self')
  @Returns(CalendarFeed)
  own(@InSight() sight: Sight) {
    return this.feeds.own(sight);
  }

  @Post('me/calendar-feed')
  @Allow('self')
  @Returns(CalendarFeedMade, 201)
  make(@InScope() scope: Scope, @Body({ schema: CalendarFeedDraft }) draft: CalendarFeedDraft) {
    return this.feeds.make(scope, draft);
  }

  @Delete('me/calendar-feed')
  @Allow('self')
  @ReturnsNothing()
  end(@InScope() scope: Scope) {
    return this.feeds.end(scope);
  }

  @Get('calendars/:token/feed.ics')
  @Public()
  @Limited(60)
  @ReturnsFile()
  read(@Param('token', { schema: Token }) token: string) {
    return this.feeds.read(token);
  }
}
