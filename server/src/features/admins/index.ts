import { Module } from '@nestjs/common';
import { AdminsController } from './admins.controller.js';
import { Admins } from './admins.service.js';

@Module({ controllers: [AdminsController], providers: [Admins] })
export class AdminsModule {}
