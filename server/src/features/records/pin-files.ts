import type { Scope } from '../../platform/access/scope.js';
import { Invalid } from '../../platform/errors.js';
import type { PinnedFile } from './version.entity.js';

/** Describes the person's own files as a version pins them; one that is not there, or taken back, is refused at its place. */
export const pinFiles = async (scope: Scope, ids: string[]): Promise<PinnedFile[]> => {
  if (ids.length === 0) return [];
  const found: PinnedFile[] = await scope.sql.query(
    `select id, name, media_type as "mediaType", bytes, sha256 from evidence
     where person_id = $1 and id = any ($2) and taken_back_at is null`,
    [scope.person, ids],
  );
  const byId = new Map(found.map((file) => [file.id, file]));
  const missing = ids.flatMap((id, at) =>
    byId.has(id) ? [] : [{ pointer: `/files/${at}`, code: 'missing', detail: 'This file is no longer there.' }],
  );
  if (missing.length > 0) throw new Invalid(missing);
  return [...new Set(ids)].map((id) => byId.get(id)!);
};
