import { Module } from '@nestjs/common';
import { SessionModule } from '../session/index.js';
import { InvitationRow } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.service.js';
import { OwnInvitationRead } from './own-invitation.read-model.js';
import { OwnInvitationsController } from './own-invitations.controller.js';

@Module({
  imports: [SessionModule],
  controllers: [InvitationsController, OwnInvitationsController],
  providers: [Invitations, OwnInvitationRead],
})
export class InvitationsModule {}

export const invitationEntities = [InvitationRow];
