import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  AnnouncementDraft,
  Announcements as List,
  AnnouncementsQuery,
  Created,
  Id,
  OwnAnnouncements,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { AnnouncementsRead } from './announcements.read-model.js';
import { Announcements } from './announcements.service.js';

@Controller()
export class AnnouncementsController {
  constructor(
    private readonly announcements: Announcements,
    private readonly reading: AnnouncementsRead,
  ) {}

  @Get('me/announcements')
  @Allow('self')
  @Returns(OwnAnnouncements)
  own(@InSight() sight: Sight, @Query({ schema: AnnouncementsQuery }) query: AnnouncementsQuery) {
    return this.reading.own(sight, query);
  }

  @Post('me/applications/:id/announcements')
  @Allow('self')
  @Returns(Created, 201)
  announce(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: AnnouncementDraft }) draft: AnnouncementDraft,
  ) {
    return this.announcements.announce(scope, id, draft);
  }

  @Delete('me/applications/:id/announcements/:announcement')
  @Allow('self')
  @ReturnsNothing()
  takeBack(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Param('announcement', { schema: Id }) announcement: Id,
  ) {
    return this.announcements.takeBack(scope, id, announcement);
  }

  @Get('programs/:program/announcements')
  @Allow('admin', 'mentor')
  @Returns(List)
  here(@InSight() sight: Sight, @Query({ schema: AnnouncementsQuery }) query: AnnouncementsQuery) {
    return this.reading.here(sight, query);
  }
}
