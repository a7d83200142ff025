import { Controller, Get, Query } from '@nestjs/common';
import { Directory, DirectoryQuery } from '@cmio-pathway/shared';
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
}
