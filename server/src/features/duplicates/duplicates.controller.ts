import { Controller, Get, Query } from '@nestjs/common';
import { Duplicates, DuplicatesQuery } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { DuplicatesRead } from './duplicates.read-model.js';

@Controller('programs/:program/duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesRead) {}

  @Get()
  @Allow('admin')
  @Returns(Duplicates)
  list(@InSight() sight: Sight, @Query({ schema: DuplicatesQuery }) query: DuplicatesQuery) {
    return this.duplicates.list(sight, query);
  }
}
