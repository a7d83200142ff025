import { Module } from '@nestjs/common';
import { SessionModule } from '../session/index.js';
import { InvitationRow } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.service.js';

@Module({ imports: [SessionModule], controllers: [InvitationsController], providers: [Invitations] })
export class InvitationsModule {}

export const invitationEntities = [InvitationRow];
