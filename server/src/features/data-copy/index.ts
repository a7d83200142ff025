import { Module } from '@nestjs/common';
import { DataCopyController } from './data-copy.controller.js';
import { DataCopy } from './data-copy.read-model.js';

@Module({ controllers: [DataCopyController], providers: [DataCopy] })
export class DataCopyModule {}
