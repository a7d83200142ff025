import { Module } from '@nestjs/common';
import { Catalogue } from './catalogue.js';
import { Everybody } from './everybody.js';
import { Portfolio } from './portfolio.service.js';
import { Progress } from './progress.repository.js';

@Module({
  providers: [Catalogue, Everybody, Portfolio, Progress],
  exports: [Catalogue, Everybody, Portfolio, Progress],
})
export class PortfolioModule {}

export { Catalogue, type NamedMilestone } from './catalogue.js';
export { type Asked, Everybody, type RulesInForce, whileRulesChange, whileRulesHold } from './everybody.js';
export { Portfolio } from './portfolio.service.js';
export { Progress } from './progress.repository.js';
