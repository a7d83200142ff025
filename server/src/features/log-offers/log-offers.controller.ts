import { Body, Controller, Get, Post } from '@nestjs/common';
import { HappenedHere, LogOfferAnswer, LogOfferAnswered } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { HappenedHereRead } from './happened-here.read-model.js';
import { LogOffers } from './log-offers.service.js';

/** What happened here and can be logged with one tap. */
@Controller('me')
export class LogOffersController {
  constructor(
    private readonly offers: LogOffers,
    private readonly reading: HappenedHereRead,
  ) {}

  @Get('happened-here')
  @Allow('self')
  @Returns(HappenedHere)
  happened(@InSight() sight: Sight) {
    return this.reading.facts(sight);
  }

  @Post('log-offer-answers')
  @Allow('self')
  @Returns(LogOfferAnswered, 201)
  answer(@InScope() scope: Scope, @Body({ schema: LogOfferAnswer }) answer: LogOfferAnswer) {
    return this.offers.answer(scope, answer);
  }
}
