import { Controller, Get, Param, Query } from '@nestjs/common';
import { Directory, DirectoryQuery, Id, PersonInProgram } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { DirectoryRead } from './directory.read-model.js';

@Controller('programs/:program/directory')
export class DirectoryController {
  constructor(private readonly directory: DirectoryRead) {}

  @Get()
  @Allow('admin')
  @Returns(Directory)
  list(@InSight() sight: Sight, @Query({ schema: DirectoryQuery }) query: DirectoryQuery) {
    return this.directory.list(sight, query);
  }

  /** In program scope: also of who mentors, administers, was offered a place or was here, without opening anybody's record. */
  @Get(':who')
  @Allow('admin')
  @Returns(PersonInProgram)
  one(@InSight() sight: Sight, @Param('who', { schema: Id }) who: Id) {
    return this.directory.one(sight, who);
  }
}
