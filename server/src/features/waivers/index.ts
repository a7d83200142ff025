import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { WaiverRow } from './waiver.entity.js';
import { WaiversController } from './waivers.controller.js';
import { WaiversRead } from './waivers.read-model.js';
import { Waivers } from './waivers.service.js';

@Module({ imports: [PortfolioModule], controllers: [WaiversController], providers: [Waivers, WaiversRead] })
export class WaiversModule {}

export const waiverEntities = [WaiverRow];
