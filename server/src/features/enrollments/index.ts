import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { EnrollmentsController } from './enrollments.controller.js';
import { Enrollments } from './enrollments.service.js';

@Module({ imports: [PortfolioModule], controllers: [EnrollmentsController], providers: [Enrollments] })
export class EnrollmentsModule {}
