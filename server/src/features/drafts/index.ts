import { Module } from '@nestjs/common';
import { DraftRow } from './draft.entity.js';
import { DraftRead } from './draft.read-model.js';
import { DraftsController } from './drafts.controller.js';
import { Drafts } from './drafts.service.js';

@Module({ controllers: [DraftsController], providers: [Drafts, DraftRead], exports: [Drafts] })
export class DraftsModule {}

export const draftEntities = [DraftRow];
export { Drafts } from './drafts.service.js';
