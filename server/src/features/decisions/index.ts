import { Module } from '@nestjs/common';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsRead } from './decisions.read-model.js';

@Module({ controllers: [DecisionsController], providers: [DecisionsRead] })
export class DecisionsModule {}
