import { Module } from '@nestjs/common';
import { Portfolio } from './portfolio.service.js';
import { Progress } from './progress.repository.js';

@Module({ providers: [Portfolio, Progress], exports: [Portfolio, Progress] })
export class PortfolioModule {}

export { Portfolio } from './portfolio.service.js';
export { Progress } from './progress.repository.js';
