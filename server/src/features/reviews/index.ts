import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { RecordsModule } from '../records/index.js';
import { SubmissionsModule } from '../submissions/index.js';
import { NoteRow } from './note.entity.js';
import { Notes } from './notes.service.js';
import { QueueController } from './queue.controller.js';
import { QueueRead } from './queue.read-model.js';
import { ReviewRow } from './review.entity.js';
import { ReviewsController } from './reviews.controller.js';
import { Reviews } from './reviews.service.js';

@Module({
  imports: [PortfolioModule, RecordsModule, SubmissionsModule],
  controllers: [ReviewsController, QueueController],
  providers: [Reviews, Notes, QueueRead],
  exports: [Reviews, Notes],
})
export class ReviewsModule {}

export const reviewEntities = [ReviewRow, NoteRow];
export { Reviews } from './reviews.service.js';
