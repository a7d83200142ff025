import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { CheckInAnswer, CheckIns as Asked, CheckInSaved, CheckInsQuery, CheckInsSeen } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Returns } from '../../platform/http/returns.js';
import { CheckInsRead } from './check-ins.read-model.js';
import { CheckIns } from './check-ins.service.js';

@Controller()
export class CheckInsController {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly reading: CheckInsRead,
  ) {}

  @Get('me/check-ins')
  @Allow('self')
  @Returns(Asked)
  own(@InSight() sight: Sight) {
    return this.reading.own(sight);
  }

  @Put('me/check-ins')
  @Allow('self')
  @Returns(CheckInSaved)
  answer(@InScope() scope: Scope, @IfMatch() revision: number, @Body({ schema: CheckInAnswer }) answer: CheckInAnswer) {
    return this.checkIns.answer(scope, revision, answer);
  }

  @Get('programs/:program/check-ins')
  @Allow('admin')
  @Returns(CheckInsSeen)
  seen(@InSight() sight: Sight, @Query({ schema: CheckInsQuery }) query: CheckInsQuery) {
    return this.reading.seen(sight, query);
  }
}
