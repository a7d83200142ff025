import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { Created, Id, MentorshipProposals, ProposalAnswer, ProposalDraft, ProposalOutcome } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InScope, InSight, type Scope, type Sight } from '../../platform/access/scope.js';
import { Returns, ReturnsNothing } from '../../platform/http/returns.js';
import { ProposalsRead } from './proposals.read-model.js';
import { Proposals } from './proposals.service.js';

@Controller('programs/:program/mentorship-proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly read: ProposalsRead,
  ) {}

  @Get()
  @Allow('mentor')
  @Returns(MentorshipProposals)
  asked(@InSight() sight: Sight) {
    return this.read.ofMentor(sight);
  }

  @Post()
  @Allow('admin')
  @Returns(Created, 201)
  propose(@InScope() scope: Scope, @Body({ schema: ProposalDraft }) draft: ProposalDraft) {
    return this.proposals.propose(scope, draft);
  }

  @Delete(':id')
  @Allow('admin')
  @ReturnsNothing()
  withdraw(@InScope() scope: Scope, @Param('id', { schema: Id }) id: Id) {
    return this.proposals.withdraw(scope, id);
  }

  @Post(':id/answers')
  @Allow('mentor')
  @Returns(ProposalOutcome, 201)
  answer(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: ProposalAnswer }) { agrees }: ProposalAnswer,
  ) {
    return this.proposals.answerAsMentor(scope, id, agrees);
  }
}

/** What a mentee is asked. */
@Controller('me/mentorship-proposals')
export class OwnProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly read: ProposalsRead,
  ) {}

  @Get()
  @Allow('self')
  @Returns(MentorshipProposals)
  asked(@InSight() sight: Sight) {
    return this.read.ofMentee(sight);
  }

  @Post(':id/answers')
  @Allow('self')
  @Returns(ProposalOutcome, 201)
  answer(
    @InScope() scope: Scope,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: ProposalAnswer }) { agrees }: ProposalAnswer,
  ) {
    return this.proposals.answerAsMentee(scope, id, agrees);
  }
}
