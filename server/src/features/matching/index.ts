import { Module } from '@nestjs/common';
import { MatchingController } from './matching.controller.js';
import { MatchingPublicationRow, MatchingRoundRow, MatchingRunRow } from './matching.entity.js';
import { MatchingRead } from './matching.read-model.js';
import { Publications } from './publications.service.js';
import { Rounds } from './rounds.service.js';

@Module({ controllers: [MatchingController], providers: [MatchingRead, Publications, Rounds] })
export class MatchingModule {}

export const matchingEntities = [MatchingPublicationRow, MatchingRoundRow, MatchingRunRow];
