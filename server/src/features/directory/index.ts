import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';
import { DirectoryRead } from './directory.read-model.js';
import { ListsKept } from './lists-kept.js';

@Module({ controllers: [DirectoryController], providers: [DirectoryRead, ListsKept] })
export class DirectoryModule {}
