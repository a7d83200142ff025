import { Injectable } from '@nestjs/common';
import type { QueueQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const { name, text } = sqlFile(import.meta.url, './queue.sql');
const PAGE = 50;

/** Whose turn it is; a statement each, because one that asks all three at once can use no index. */
const statements = {
  mine: {
    name: `${name}_mine`,
    // What waits with whom the reader stands in for today is theirs too.
    text: text.replace(
      '/* whose */ true',
      `q.reviewer_id = any (array(select app_actor() union select mentor_id from stands_in_for()))
      and (q.reviewer_id = (select app_actor()) or (q.person_id, q.reviewer_id) in (select person_id, mentor_id from stands_in_for()))`,
    ),
  },
  unassigned: { name: `${name}_unassigned`, text: text.replace('/* whose */ true', 'q.reviewer_id is null') },
  all: { name: `${name}_all`, text },
};

/** What waits for a decision in a program, longest waiting first. */
@Injectable()
export class QueueRead {
  waiting(sight: Sight, { of, person, search, after }: QueueQuery) {
    const [since, submission] = after === undefined ? [null, null] : cursor(after);
    return sight.json(statements[of], person ?? null, search ?? null, since, submission, PAGE);
  }
}

/** `<instant>~<submission>`: where the page before ended. */
const cursor = (text: string): [string, string] => {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))~([0-9a-f-]{36})$/.exec(text);
  if (!match) throw invalid('/after', 'This page does not exist.', 'cursor');
  return [match[1]!, match[2]!];
};
