import { Injectable } from '@nestjs/common';
import type { DirectoryQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const directory = sqlFile(import.meta.url, './directory.sql');
const person = sqlFile(import.meta.url, './person-in-program.sql');
const PAGE = 50;
const nobody = '00000000-0000-0000-0000-000000000000';

/** Everybody in a program, by name: who is here, offered a place, invited, or was here. */
@Injectable()
export class DirectoryRead {
  list(sight: Sight, { search, role, state, cohort, mentor, after = `~${nobody}` }: DirectoryQuery) {
    const [, key, id] = /^(.*)~([0-9a-f-]{36})$/.exec(after) ?? [];
    if (key === undefined || id === undefined) throw invalid('/after', 'This page does not exist.', 'cursor');
    return sight.json(
      directory,
      search || null,
      role ?? null,
      state ?? null,
      cohort ?? null,
      mentor === 'none',
      key,
      id,
      PAGE,
    );
  }

  one(sight: Sight, who: string) {
    return sight.json(person, who);
  }
}
