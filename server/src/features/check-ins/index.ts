import { Module } from '@nestjs/common';
import { CheckInsController } from './check-ins.controller.js';
import { CheckInsRead } from './check-ins.read-model.js';
import { CheckIns } from './check-ins.service.js';

@Module({ controllers: [CheckInsController], providers: [CheckIns, CheckInsRead] })
export class CheckInsModule {}
