import { Injectable } from '@nestjs/common';
import { CivilDate, countedAs, type CreditQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const credits = sqlFile(import.meta.url, './credits.sql');
const facts = sqlFile(import.meta.url, './credit-facts.sql');
const PAGE = 50;
const cursor = /^([\d-]{10})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A person's credit entries, and what their cycles are computed from. */
@Injectable()
export class CreditsRead {
  /** Newest first, by the day of the occasion. */
  list(sight: Sight, { search, from, until, unit, category, after }: CreditQuery) {
    const match = after === undefined ? [] : cursor.exec(after);
    if (!match || (match[1] && !CivilDate.safeParse(match[1]).success))
      throw invalid('/after', 'This page does not exist.', 'cursor');
    const [, day = null, id = null] = match;
    const units = unit === undefined ? null : countedAs(unit);
    return sight.json(credits, search ?? null, from ?? null, until ?? null, units, category ?? null, day, id, PAGE);
  }

  facts(sight: Sight) {
    return sight.json(facts);
  }
}
