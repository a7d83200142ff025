import { Injectable } from '@nestjs/common';
import { type Id, type ImportProblemsQuery, type ImportsQuery, Instant } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const one = sqlFile(import.meta.url, './import.sql');
const all = sqlFile(import.meta.url, './imports.sql');
const problems = sqlFile(import.meta.url, './import-problems.sql');
const milestones = sqlFile(import.meta.url, './imported-milestones.sql');
const PAGE = 50;
const PROBLEMS = 100;
const cursor = /^([^~]{10,40})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What was uploaded, what was wrong with it, and what it became; and what it says of somebody, for them. */
@Injectable()
export class ImportsRead {
  /** Newest first. */
  list(sight: Sight, { after }: ImportsQuery) {
    const match = after === undefined ? [] : cursor.exec(after);
    if (!match || (match[1] !== undefined && !Instant.safeParse(match[1]).success))
      throw invalid('/after', 'This page does not exist.', 'cursor');
    const [, at = null, id = null] = match;
    return sight.json(all, at, id, PAGE);
  }

  one(sight: Sight, id: Id) {
    return sight.json(one, id);
  }

  /** In the order of the file. */
  problems(sight: Sight, id: Id, { code, search, after }: ImportProblemsQuery) {
    return sight.json(problems, id, code ?? null, search || null, after ?? -1, PROBLEMS);
  }

  own(sight: Sight) {
    return sight.json(milestones);
  }
}
