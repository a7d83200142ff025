import { Injectable } from '@nestjs/common';
import type { OwnDecisionsQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const decisions = sqlFile(import.meta.url, './own-decisions.sql');
const PAGE = 50;

/** What somebody has decided, wherever, whether or not they still see the record. */
@Injectable()
export class DecisionsRead {
  own(sight: Sight, { search, after }: OwnDecisionsQuery) {
    const [before, id] = after === undefined ? [null, null] : cursor(after);
    return sight.json(decisions, search ?? null, before, id, PAGE);
  }
}

/** `<instant>~<decision>`: where the page before ended. */
const cursor = (text: string): [string, string] => {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~([0-9a-f-]{36})$/.exec(text);
  if (!match) throw invalid('/after', 'This page does not exist.', 'cursor');
  return [match[1]!, match[2]!];
};
