import { Controller, Get, Param, Query } from '@nestjs/common';
import { Id, Training, Trainings, TrainingsQuery } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsFile } from '../../platform/http/returns.js';
import { TrainingsRead } from './trainings.read-model.js';
import { Verifications } from './verifications.js';

/** In program scope: what a program decided it can verify years after the door to the person has closed. */
@Controller('programs/:program/trainings')
export class TrainingsController {
  constructor(
    private readonly read: TrainingsRead,
    private readonly verifications: Verifications,
  ) {}

  @Get()
  @Allow('admin')
  @Returns(Trainings)
  list(@InSight() sight: Sight, @Query({ schema: TrainingsQuery }) query: TrainingsQuery) {
    return this.read.list(sight, query);
  }

  @Get(':person')
  @Allow('admin')
  @Returns(Training)
  ofPerson(
    @InSight() sight: Sight,
    @Param('program', { schema: Id }) program: Id,
    @Param('person', { schema: Id }) person: Id,
  ) {
    return this.read.ofPerson(sight, program, person);
  }

  @Get(':person/document')
  @Allow('admin')
  @ReturnsFile()
  document(
    @InSight() sight: Sight,
    @Param('program', { schema: Id }) program: Id,
    @Param('person', { schema: Id }) person: Id,
  ) {
    return this.verifications.ofPerson(sight, program, person);
  }
}
