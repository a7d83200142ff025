import { Module } from '@nestjs/common';
import { MatchingProfileRow } from './matching-profile.entity.js';
import { MatchingProfilesController } from './matching-profiles.controller.js';
import { MatchingProfilesRead } from './matching-profiles.read-model.js';
import { MatchingProfiles } from './matching-profiles.service.js';

@Module({ controllers: [MatchingProfilesController], providers: [MatchingProfiles, MatchingProfilesRead] })
export class MatchingProfilesModule {}

export const matchingProfileEntities = [MatchingProfileRow];
