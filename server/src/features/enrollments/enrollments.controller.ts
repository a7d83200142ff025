import { Controller, Param, Post } from '@nestjs/common';
import { Id } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { ReturnsNothing } from '../../platform/http/returns.js';
import { Enrollments } from './enrollments.service.js';

@Controller('me/enrollments')
export class EnrollmentsController {
  constructor(private readonly enrollments: Enrollments) {}

  @Post(':offer/acceptance')
  @Allow('self')
  @ReturnsNothing()
  accept(@InScope() scope: Scope, @Param('offer', { schema: Id }) program: Id) {
    return this.enrollments.accept(scope, program);
  }
}
