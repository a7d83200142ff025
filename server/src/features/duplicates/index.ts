import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller.js';
import { DuplicatesRead } from './duplicates.read-model.js';

@Module({ controllers: [DuplicatesController], providers: [DuplicatesRead] })
export class DuplicatesModule {}
