import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';
import { DirectoryRead } from './directory.read-model.js';

@Module({ controllers: [DirectoryController], providers: [DirectoryRead] })
export class DirectoryModule {}
