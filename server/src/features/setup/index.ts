import { Module } from '@nestjs/common';
import { SessionModule } from '../session/index.js';
import { SetupController } from './setup.controller.js';
import { Setup } from './setup.service.js';

@Module({ imports: [SessionModule], controllers: [SetupController], providers: [Setup] })
export class SetupModule {}
