import type { ApplicationContent } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { type FieldError, Invalid } from '../../platform/errors.js';

type Naming = Pick<ApplicationContent, 'documents' | 'offer'>;

/** Refuses, at its place, a document that is not the person's own or was taken back; one that was named before stays as it is. */
export const checkDocuments = async (scope: Scope, content: Naming, before: Naming): Promise<void> => {
  const kept = new Set(named(before).map(({ id }) => id));
  const added = named(content).filter(({ id }) => !kept.has(id));
  if (added.length === 0) return;
  const there = await ownDocuments(
    scope,
    added.map(({ id }) => id),
  );
  const missing: FieldError[] = added
    .filter(({ is, id }) => !there.has(`${is} ${id}`))
    .map(({ is, pointer }) => ({ pointer, code: 'missing', detail: gone[is] }));
  if (missing.length > 0) throw new Invalid(missing);
};

const gone = { file: 'This file is no longer there.', cv: 'This version of your CV is not there.' };

const named = ({ documents, offer }: Naming) => [
  ...documents.map((document, at) =>
    document.is === 'file'
      ? { is: document.is, id: document.file, pointer: `/documents/${at}/file` }
      : { is: document.is, id: document.version, pointer: `/documents/${at}/version` },
  ),
  ...(offer?.file ? [{ is: 'file' as const, id: offer.file, pointer: '/offer/file' }] : []),
];

/** Files are kept as evidence, and CVs as they were frozen. */
const ownDocuments = async (scope: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const found: { document: string }[] = await scope.sql.query(
    `select 'file ' || id as document from evidence where person_id = $1 and id = any ($2) and taken_back_at is null
     union all select 'cv ' || id from cv_version where person_id = $1 and id = any ($2)`,
    [scope.person, ids],
  );
  return new Set(found.map(({ document }) => document));
};
