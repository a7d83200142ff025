import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  Created,
  Id,
  Meeting,
  MeetingAct,
  MeetingAgenda,
  MeetingDraft,
  MeetingItemChange,
  MeetingItemDraft,
  MeetingNoteChange,
  MeetingNoteDraft,
  Meetings as MeetingPage,
  MeetingSaved,
  MeetingsQuery,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsFile, ReturnsNothing } from '../../platform/http/returns.js';
import { MeetingCalendar } from './meeting-calendar.read-model.js';
import { MeetingPapers } from './meeting-papers.service.js';
import { MeetingsRead } from './meetings.read-model.js';
import { Meetings } from './meetings.service.js';

/** Meetings as the mentor of somebody has them. */
@Controller('programs/:program/people/:person/meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: Meetings,
    private readonly papers: MeetingPapers,
    private readonly reading: MeetingsRead,
    private readonly calendar: MeetingCalendar,
  ) {}

  @Get()
  @Allow('mentor')
  @Returns(MeetingPage)
  list(@InSight() sight: Sight, @Query({ schema: MeetingsQuery }) query: MeetingsQuery) {
    return this.reading.list(sight, query);
  }

  @Post()
  @Allow('mentor')
  @Returns(Created, 201)
  propose(@InScope() scope: Scope, @Body({ schema: MeetingDraft }) draft: MeetingDraft) {
    return this.meetings.propose(scope, draft);
  }

  @Get(':id')
  @Allow('mentor')
  @Returns(Meeting)
  one(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.reading.one(sight, id);
  }

  @Get(':id/calendar')
  @Allow('mentor')
  @ReturnsFile()
  file(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.calendar.file(sight, id);
  }

  @Post(':id/events')
  @Allow('mentor')
  @ReturnsNothing()
  act(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id, @Body({ schema: MeetingAct }) act: MeetingAct) {
    return this.meetings.act(scope, id, act);
  }

  @Put(':id/agenda')
  @Allow('mentor')
  @Returns(MeetingSaved)
  agenda(
    @InScope() scope: Scope,
    @IfMatch() revision: number,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: MeetingAgenda }) agenda: MeetingAgenda,
  ) {
    return this.papers.agenda(scope, id, revision, agenda);
  }

  @Post(':id/notes')
  @Allow('mentor')
  @Returns(Created, 201)
  addNote(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: MeetingNoteDraft }) draft: MeetingNoteDraft,
  ) {
    return this.papers.addNote(scope, id, draft);
  }

  @Put(':id/notes/:note')
  @Allow('mentor')
  @Returns(MeetingSaved)
  changeNote(
    @InScope() scope: Scope,
    @IfMatch() revision: number,
    @Param('id', { schema: Id }) id: Id,
    @Param('note', { schema: Id }) note: Id,
    @Body({ schema: MeetingNoteChange }) change: MeetingNoteChange,
  ) {
    return this.papers.changeNote(scope, id, note, revision, change);
  }

  @Post(':id/items')
  @Allow('mentor')
  @Returns(Created, 201)
  addItem(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: MeetingItemDraft }) draft: MeetingItemDraft,
  ) {
    return this.papers.addItem(scope, id, draft);
  }

  @Put(':id/items/:item')
  @Allow('mentor')
  @Returns(MeetingSaved)
  changeItem(
    @InScope() scope: Scope,
    @IfMatch() revision: number,
    @Param('id', { schema: Id }) id: Id,
    @Param('item', { schema: Id }) item: Id,
    @Body({ schema: MeetingItemChange }) change: MeetingItemChange,
  ) {
    return this.papers.changeItem(scope, id, item, revision, change);
  }
}
