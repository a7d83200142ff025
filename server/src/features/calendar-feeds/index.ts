import { Module } from '@nestjs/common';
import { CalendarFeedRow } from './calendar-feed.entity.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

@Module({ controllers: [CalendarFeedsController], providers: [CalendarFeeds] })
export class CalendarFeedsModule {}

export const calendarFeedEntities = [CalendarFeedRow];
