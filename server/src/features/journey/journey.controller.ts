import { Controller, Get } from '@nestjs/common';
import { Journey } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { JourneyRead } from './journey.read-model.js';

@Controller()
export class JourneyController {
  constructor(private readonly journey: JourneyRead) {}

  @Get('me/journey')
  @Allow('self')
  @Returns(Journey)
  own(@InSight() sight: Sight) {
    return this.journey.own(sight);
  }

  @Get('programs/:program/people/:person/journey')
  @Allow('mentor', 'admin')
  @Returns(Journey)
  their(@InSight() sight: Sight) {
    return this.journey.their(sight);
  }
}
