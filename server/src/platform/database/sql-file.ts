import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Statement } from '../access/scope.js';

/** The statement in a `.sql` file beside its read model, read once at start; its file's name is the prepared statement's. */
export const sqlFile = (from: string, file: string): Statement => ({
  name: basename(file, '.sql'),
  text: readFileSync(new URL(file, from), 'utf8'),
});
