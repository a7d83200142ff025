import { Injectable } from '@nestjs/common';
import type { Id, TrainingsQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { nameCursor } from '../../platform/http/page-cursor.js';

const training = sqlFile(import.meta.url, './training.sql');
// Whoever reads of somebody else is noted for them.
const ofSomebody = {
  name: 'training_of_somebody',
  text: `select t.body from (${training.text}) t cross join note_opening($1)`,
};
const trainings = sqlFile(import.meta.url, './trainings.sql');
const PAGE = 50;

/** Who trains or trained in a program, and what it verifies of one of them. */
@Injectable()
export class TrainingsRead {
  list(sight: Sight, { search, of = 'past', after }: TrainingsQuery) {
    return sight.json(trainings, search || null, of, ...nameCursor(after, 1), PAGE);
  }

  ofPerson(sight: Sight, program: Id, person: Id) {
    return sight.json(ofSomebody, person, program);
  }

  own(sight: Sight, program: Id) {
    return sight.json(training, null, program);
  }
}
