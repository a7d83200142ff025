import { Module } from '@nestjs/common';
import { AdminsController } from './admins.controller.js';
import { AdminsRead } from './admins.read-model.js';
import { Admins } from './admins.service.js';

@Module({ controllers: [AdminsController], providers: [Admins, AdminsRead] })
export class AdminsModule {}
