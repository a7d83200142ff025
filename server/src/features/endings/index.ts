import { Module } from '@nestjs/common';
import { EndingRead } from './ending.read-model.js';
import { EndingsController } from './endings.controller.js';
import { Endings } from './endings.service.js';
import { Retention } from './retention.service.js';

@Module({ controllers: [EndingsController], providers: [EndingRead, Endings, Retention] })
export class EndingsModule {}
