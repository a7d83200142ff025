import { Module } from '@nestjs/common';
import { OwnTrainingsController } from './own-trainings.controller.js';
import { TrainingsController } from './trainings.controller.js';
import { TrainingsRead } from './trainings.read-model.js';
import { VerificationPaper } from './verification-paper.js';
import { Verifications } from './verifications.js';

@Module({
  controllers: [OwnTrainingsController, TrainingsController],
  providers: [TrainingsRead, VerificationPaper, Verifications],
})
export class TrainingsModule {}
