import { Controller, Get, Query } from '@nestjs/common';
import { QueueQuery, ReviewQueue } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { QueueRead } from './queue.read-model.js';

@Controller('programs/:program/reviews')
export class QueueController {
  constructor(private readonly queue: QueueRead) {}

  @Get()
  @Allow('mentor', 'admin')
  @Returns(ReviewQueue)
  list(@InSight() sight: Sight, @Query({ schema: QueueQuery }) query: QueueQuery) {
    return this.queue.waiting(sight, query);
  }
}
