import { Injectable } from '@nestjs/common';
import type { Id } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './own-enrollments.sql');
const ofPerson = sqlFile(import.meta.url, './enrollment-of-person.sql');

/** Enrollments as those they are about read them, and as the admins of their programs do. */
@Injectable()
export class EnrollmentRead {
  own(sight: Sight) {
    return sight.json(own);
  }

  /** Notes for the person that it was opened. */
  ofPerson(sight: Sight, person: Id) {
    return sight.json(ofPerson, person);
  }
}
