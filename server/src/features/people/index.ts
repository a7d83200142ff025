import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller.js';
import { PeopleRead } from './people.read-model.js';

@Module({ controllers: [PeopleController], providers: [PeopleRead] })
export class PeopleModule {}
