import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  Created,
  Id,
  Meeting,
  MeetingAct,
  MeetingAgenda,
  MeetingItemChange,
  MeetingItemDraft,
  MeetingNoteChange,
  MeetingNoteDraft,
  Meetings as MeetingPage,
  MeetingSaved,
  MeetingsQuery,
  OwnMeetingDraft,
  PlanSaved,
} from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns, ReturnsFile, ReturnsNothing } from '../../platform/http/returns.js';
import { MeetingCalendar } from './meeting-calendar.read-model.js';
import { MeetingPapers } from './meeting-papers.service.js';
import { MeetingsRead } from './meetings.read-model.js';
import { Meetings } from './meetings.service.js';
import { Planning } from './planning.service.js';

/** Meetings as the mentee has them. */
@Controller('me/meetings')
export class OwnMeetingsController {
  constructor(
    private readonly meetings: Meetings,
    private readonly papers: MeetingPapers,
    private readonly planning: Planning,
    private readonly reading: MeetingsRead,
    private readonly calendar: MeetingCalendar,
  ) {}

  @Get()
  @Allow('self')
  @Returns(MeetingPage)
  list(@InSight() sight: Sight, @Query({ schema: MeetingsQuery }) query: MeetingsQuery) {
    return this.reading.list(sight, query);
  }

  @Post()
  @Allow('self')
  @Returns(Created, 201)
  propose(@InScope() scope: Scope, @Body({ schema: OwnMeetingDraft }) draft: OwnMeetingDraft) {
    return this.meetings.proposeOwn(scope, draft);
  }

  @Get(':id')
  @Allow('self')
  @Returns(Meeting)
  one(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.reading.one(sight, id);
  }

  @Get(':id/calendar')
  @Allow('self')
  @ReturnsFile()
  file(@InSight() sight: Sight, @Param('id', { schema: Id }) id: Id) {
    return this.calendar.file(sight, id);
  }

  @Post(':id/events')
  @Allow('self')
  @ReturnsNothing()
  act(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id, @Body({ schema: MeetingAct }) act: MeetingAct) {
    return this.meetings.act(scope, id, act);
  }

  @Put(':id/agenda')
  @Allow('self')
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
  @Allow('self')
  @Returns(Created, 201)
  addNote(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: MeetingNoteDraft }) draft: MeetingNoteDraft,
  ) {
    return this.papers.addNote(scope, id, draft);
  }

  @Put(':id/notes/:note')
  @Allow('self')
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
  @Allow('self')
  @Returns(Created, 201)
  addItem(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: MeetingItemDraft }) draft: MeetingItemDraft,
  ) {
    return this.papers.addItem(scope, id, draft);
  }

  @Put(':id/items/:item')
  @Allow('self')
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

  @Post(':id/items/:item/planning')
  @Allow('self')
  @Returns(PlanSaved, 201)
  plan(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id, @Param('item', { schema: Id }) item: Id) {
    return this.planning.plan(scope, id, item);
  }
}
