import { Controller, Get, Param } from '@nestjs/common';
import { Id, Training } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsFile } from '../../platform/http/returns.js';
import { TrainingsRead } from './trainings.read-model.js';
import { Verifications } from './verifications.js';

/** One's own training, as the program verifies it to others. */
@Controller('me/trainings')
export class OwnTrainingsController {
  constructor(
    private readonly read: TrainingsRead,
    private readonly verifications: Verifications,
  ) {}

  @Get(':offer')
  @Allow('self')
  @Returns(Training)
  own(@InSight() sight: Sight, @Param('offer', { schema: Id }) program: Id) {
    return this.read.own(sight, program);
  }

  @Get(':offer/document')
  @Allow('self')
  @ReturnsFile()
  document(@InSight() sight: Sight, @Param('offer', { schema: Id }) program: Id) {
    return this.verifications.own(sight, program);
  }
}
