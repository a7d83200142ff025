import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { AmendmentDraft, Created, Id, NoteDraft, ReviewDraft, ReviewsDraft, ReviewsMade } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, type Scope } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { Notes } from './notes.service.js';
import { Reviews } from './reviews.service.js';

@Controller('programs/:program/people/:person')
export class ReviewsController {
  constructor(
    private readonly reviews: Reviews,
    private readonly notes: Notes,
  ) {}

  @Post('milestones/:id/reviews')
  @Allow('mentor')
  @Returns(Created, 201)
  review(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: ReviewDraft }) draft: ReviewDraft,
  ) {
    return this.reviews.review(scope, id, draft);
  }

  @Post('reviews')
  @Allow('mentor')
  @Returns(ReviewsMade, 201)
  reviewAll(@InScope() scope: Scope, @Body({ schema: ReviewsDraft }) draft: ReviewsDraft) {
    return this.reviews.reviewAll(scope, draft);
  }

  @Delete('milestones/:id/reviews/:review')
  @Allow('mentor')
  @ReturnsNothing()
  undo(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id, @Param('review', { schema: Id }) review: Id) {
    return this.reviews.undo(scope, id, review);
  }

  @Post('milestones/:id/reviews/:review/amendment')
  @Allow('mentor')
  @Returns(Created, 201)
  amend(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Param('review', { schema: Id }) review: Id,
    @Body({ schema: AmendmentDraft }) draft: AmendmentDraft,
  ) {
    return this.reviews.amend(scope, id, review, draft);
  }

  @Post('notes')
  @Allow('mentor')
  @Returns(Created, 201)
  note(@InScope() scope: Scope, @Body({ schema: NoteDraft }) draft: NoteDraft) {
    return this.notes.write(scope, draft);
  }
}
