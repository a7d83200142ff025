import { Injectable } from '@nestjs/common';
import type { QueueQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const { name, text } = sqlFile(import.meta.url, './queue.sql');
const PAGE = 50;

/** Whose turn it is. */
const whose = {
  // What waits with whom the reader stands in for today is theirs too.
  mine: `q.reviewer_id = any (array(select app_actor() union select mentor_id from stands_in_for()))
    and (q.reviewer_id = (select app_actor()) or (q.person_id, q.reviewer_id) in (select person_id, mentor_id from stands_in_for()))`,
  unassigned: 'q.reviewer_id is null',
  all: 'true',
};

/** What waits for a decision in a program, longest waiting first. */
@Injectable()
export class QueueRead {
  waiting(sight: Sight, { of, person, search, after }: QueueQuery) {
    const values: unknown[] = [PAGE];
    const value = (given: unknown) => `$${values.push(given)}`;
    const which = [
      whose[of],
      ...(person ? [`q.person_id = ${value(person)}`] : []),
      // `is true` keeps the planner from a join: it goes along the queue and asks of each whether it is of them.
      ...(search ? [`(q.person_id in (select people_named(${value(search)}))) is true`] : []),
    ];
    const from = after === undefined ? [] : cursor(after).map(value);
    // A statement for each way to ask: one that asks all of them at once can use no index.
    const asked = [name, of, person && 'person', search && 'search', after && 'after'].filter(Boolean).join('_');
    const statement = text
      .replaceAll('/* which */ true', which.join(' and '))
      .replace('/* after */ true', from.length ? `(q.asked_at, q.submission_id) > (${from.join(', ')})` : 'true');
    return sight.json({ name: asked, text: statement }, ...values);
  }
}

/** `<instant>~<submission>`: where the page before ended. */
const cursor = (text: string): [string, string] => {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))~([0-9a-f-]{36})$/.exec(text);
  if (!match) throw invalid('/after', 'This page does not exist.', 'cursor');
  return [match[1]!, match[2]!];
};
