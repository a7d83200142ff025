import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const people = sqlFile(import.meta.url, './people.sql');

/** Who works in a program, who is asked to, and which mentees have nobody. */
@Injectable()
export class PeopleRead {
  list(sight: Sight) {
    return sight.json(people);
  }
}
