import { Module } from '@nestjs/common';
import { JourneyController } from './journey.controller.js';
import { JourneyRead } from './journey.read-model.js';

@Module({ controllers: [JourneyController], providers: [JourneyRead] })
export class JourneyModule {}
