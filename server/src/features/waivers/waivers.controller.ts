import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Created, Id, LiftingDraft, WaiverDraft, Waivers as WaiversContract } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { WaiversRead } from './waivers.read-model.js';
import { Waivers } from './waivers.service.js';

@Controller('programs/:program/people/:person/waivers')
export class WaiversController {
  constructor(
    private readonly waivers: Waivers,
    private readonly read: WaiversRead,
  ) {}

  @Get()
  @Allow('admin', 'mentor')
  @Returns(WaiversContract)
  list(@InSight() sight: Sight) {
    return this.read.ofPerson(sight);
  }

  @Post()
  @Allow('admin', 'mentor')
  @Returns(Created, 201)
  waive(@InScope() scope: Scope, @Body({ schema: WaiverDraft }) draft: WaiverDraft) {
    return this.waivers.waive(scope, draft);
  }

  @Post(':waiver/lifting')
  @Allow('admin', 'mentor')
  @Returns(Created, 201)
  lift(
    @InScope() scope: Scope,
    @Param('waiver', { schema: Id }) id: Id,
    @Body({ schema: LiftingDraft }) draft: LiftingDraft,
  ) {
    return this.waivers.lift(scope, id, draft);
  }
}
