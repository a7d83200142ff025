import { Injectable } from '@nestjs/common';
import type { MenteesQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const mentees = sqlFile(import.meta.url, './mentees.sql');
const PAGE = 50;

/** The mentees of the reader, who waits for them longest first. */
@Injectable()
export class MenteesRead {
  list(sight: Sight, { search, after = '0' }: MenteesQuery) {
    if (!/^\d{1,6}$/.test(after)) throw invalid('/after', 'This page does not exist.', 'cursor');
    return sight.json(mentees, search ?? null, Number(after), PAGE);
  }
}
