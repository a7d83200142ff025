import { Module } from '@nestjs/common';
import { AccessesController } from './accesses.controller.js';
import { AccessesRead } from './accesses.read-model.js';

@Module({ controllers: [AccessesController], providers: [AccessesRead] })
export class AccessesModule {}
