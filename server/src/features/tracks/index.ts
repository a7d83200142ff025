import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { TrackRow } from './track.entity.js';
import { TracksController } from './tracks.controller.js';
import { Tracks } from './tracks.service.js';

@Module({ imports: [PortfolioModule], controllers: [TracksController], providers: [Tracks] })
export class TracksModule {}

export const trackEntities = [TrackRow];

export { Tracks } from './tracks.service.js';
