import { Module } from '@nestjs/common';
import { ApplicationRow } from './application.entity.js';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsRead } from './applications.read-model.js';
import { ApplicationRows } from './applications.repository.js';
import { Applications } from './applications.service.js';
import { MovesController } from './moves.controller.js';
import { MoveRows } from './moves.repository.js';
import { Moves } from './moves.service.js';

@Module({
  controllers: [ApplicationsController, MovesController],
  providers: [Applications, ApplicationRows, ApplicationsRead, MoveRows, Moves],
  exports: [Applications, ApplicationRows, ApplicationsRead, Moves],
})
export class ApplicationsModule {}

export const applicationEntities = [ApplicationRow];
export { ApplicationsRead } from './applications.read-model.js';
export { ApplicationRows } from './applications.repository.js';
export { Applications } from './applications.service.js';
export { checkDay } from './check-day.js';
export { Moves } from './moves.service.js';
