import { Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { EnrollmentChanged, Id, OwnEnrollments } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { EnrollmentRead } from './enrollment.read-model.js';
import { Enrollments } from './enrollments.service.js';

@Controller('me/enrollments')
export class EnrollmentsController {
  constructor(
    private readonly enrollments: Enrollments,
    private readonly read: EnrollmentRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(OwnEnrollments)
  own(@InSight() sight: Sight) {
    return this.read.own(sight);
  }

  @Post(':offer/acceptance')
  @Allow('self')
  @ReturnsNothing()
  accept(@InScope() scope: Scope, @Param('offer', { schema: Id }) program: Id) {
    return this.enrollments.accept(scope, program);
  }

  @Post(':offer/refusal')
  @Allow('self')
  @Returns(EnrollmentChanged, 201)
  decline(@InScope() scope: Scope, @Param('offer', { schema: Id }) program: Id) {
    return this.enrollments.decline(scope, program);
  }

  @Post(':offer/leaving')
  @Allow('self')
  @Returns(EnrollmentChanged, 201)
  leave(@InScope() scope: Scope, @Param('offer', { schema: Id }) program: Id) {
    return this.enrollments.leave(scope, program);
  }

  @Delete(':offer/changes/:change')
  @Allow('self')
  @ReturnsNothing()
  takeBack(
    @InScope() scope: Scope,
    @Param('offer', { schema: Id }) program: Id,
    @Param('change', { schema: Id }) change: Id,
  ) {
    return this.enrollments.takeBack(scope, program, change);
  }
}
