import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/index.js';
import { EndingRead } from './ending.read-model.js';
import { EndingsController } from './endings.controller.js';
import { Endings } from './endings.service.js';
import { Retention } from './retention.service.js';

@Module({ imports: [MeetingsModule], controllers: [EndingsController], providers: [EndingRead, Endings, Retention] })
export class EndingsModule {}
