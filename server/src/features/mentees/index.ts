import { Module } from '@nestjs/common';
import { MenteesController } from './mentees.controller.js';
import { MenteesRead } from './mentees.read-model.js';

@Module({ controllers: [MenteesController], providers: [MenteesRead] })
export class MenteesModule {}
