import { Module } from '@nestjs/common';
import { CohortRow } from './cohort.entity.js';
import { CohortRead } from './cohort.read-model.js';
import { CohortsController } from './cohorts.controller.js';
import { Cohorts } from './cohorts.service.js';

@Module({ controllers: [CohortsController], providers: [Cohorts, CohortRead] })
export class CohortsModule {}

export const cohortEntities = [CohortRow];
