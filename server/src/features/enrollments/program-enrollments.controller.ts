import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { EnrollmentChange, EnrollmentChanged, EnrollmentOfPerson, Id, OfferDraft } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { EnrollmentChanges } from './enrollment-changes.service.js';
import { EnrollmentRead } from './enrollment.read-model.js';
import { Offers } from './offers.service.js';

/** In program scope: an offer and an ended enrollment are the program's own words, and open nothing of the person. */
@Controller('programs/:program/enrollments')
export class ProgramEnrollmentsController {
  constructor(
    private readonly offers: Offers,
    private readonly changes: EnrollmentChanges,
    private readonly read: EnrollmentRead,
  ) {}

  @Post()
  @Allow('admin')
  @Returns(EnrollmentChanged, 201)
  offer(@InScope() scope: Scope, @Body({ schema: OfferDraft }) draft: OfferDraft) {
    return this.offers.make(scope, draft);
  }

  @Get(':person')
  @Allow('admin')
  @Returns(EnrollmentOfPerson)
  ofPerson(@InSight() sight: Sight, @Param('person', { schema: Id }) person: Id) {
    return this.read.ofPerson(sight, person);
  }

  @Delete(':person/offer')
  @Allow('admin')
  @Returns(EnrollmentChanged)
  takeBack(@InScope() scope: Scope, @Param('person', { schema: Id }) person: Id) {
    return this.offers.takeBack(scope, person);
  }

  @Post(':person/changes')
  @Allow('admin')
  @Returns(EnrollmentChanged, 201)
  change(
    @InScope() scope: Scope,
    @Param('person', { schema: Id }) person: Id,
    @Body({ schema: EnrollmentChange }) change: EnrollmentChange,
  ) {
    return this.changes.state(scope, person, change);
  }

  @Delete(':person/changes/:change')
  @Allow('admin')
  @ReturnsNothing()
  undo(
    @InScope() scope: Scope,
    @Param('person', { schema: Id }) person: Id,
    @Param('change', { schema: Id }) change: Id,
  ) {
    return this.changes.undo(scope, person, change);
  }
}
