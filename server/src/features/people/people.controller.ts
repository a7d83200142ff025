import { Controller, Get } from '@nestjs/common';
import { ProgramPeople } from '@cmio-pathway/shared';
import { Allow } from '../../platform/access/allow.js';
import { InSight, type Sight } from '../../platform/access/scope.js';
import { Returns } from '../../platform/http/returns.js';
import { PeopleRead } from './people.read-model.js';

@Controller('programs/:program/people')
export class PeopleController {
  constructor(private readonly people: PeopleRead) {}

  @Get()
  @Allow('admin')
  @Returns(ProgramPeople)
  list(@InSight() sight: Sight) {
    return this.people.list(sight);
  }
}
