import { Controller, Get, Query } from '@nestjs/common';
import { Mentees, MenteesQuery } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { MenteesRead } from './mentees.read-model.js';

@Controller('programs/:program/mentees')
export class MenteesController {
  constructor(private readonly mentees: MenteesRead) {}

  @Get()
  @Allow('mentor')
  @Returns(Mentees)
  list(@InSight() sight: Sight, @Query({ schema: MenteesQuery }) query: MenteesQuery) {
    return this.mentees.list(sight, query);
  }
}
