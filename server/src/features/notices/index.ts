import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller.js';
import { NoticesRead } from './notices.read-model.js';
import { Notices } from './notices.service.js';

@Module({ controllers: [NoticesController], providers: [Notices, NoticesRead] })
export class NoticesModule {}
