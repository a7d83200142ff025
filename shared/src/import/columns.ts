import { type ImportField, importFields, type ImportKind } from './fields.js';

/** Letters and figures of a head, so that `E-Mail Address *` and `email_address` are one. */
export const headOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const named = (field: ImportField, head: string): boolean =>
  headOf(field.title) === head || headOf(field.id) === head || field.also.split(' ').includes(head);

/** Which field each head names, as a sheet of this kind; null for what none of them is. A field is given to one column. */
export const columnsOf = (kind: ImportKind, heads: readonly string[]): (string | null)[] => {
  const given = new Set<string>();
  const columns: (string | null)[] = heads.map(() => null);
  // Exact titles first: of `Mentor` and `Mentor e-mail` the second is the address.
  for (const exact of [true, false])
    heads.forEach((title, at) => {
      const head = headOf(title);
      if (columns[at] !== null || head === '') return;
      const field = importFields[kind].find(
        (one) => !given.has(one.id) && (exact ? headOf(one.title) === head : named(one, head)),
      );
      if (!field) return;
      given.add(field.id);
      columns[at] = field.id;
    });
  return columns;
};

/** How well heads fit a kind: none where a required column is missing. */
const fit = (kind: ImportKind, heads: readonly string[]): number => {
  const columns = columnsOf(kind, heads);
  const missing = importFields[kind].filter(({ id, required }) => required && !columns.includes(id));
  return missing.length > 0 ? 0 : columns.filter((one) => one !== null).length;
};

/** What a sheet with these heads tells of; null when it has the required columns of nothing. */
export const kindOf = (heads: readonly string[]): ImportKind | null => {
  // What names milestones or a mentee and a mentor says more than an address does.
  const [best] = (['milestones', 'mentorships', 'people'] as const)
    .map((kind) => ({ kind, fit: fit(kind, heads) }))
    .sort((one, other) => other.fit - one.fit);
  return best && best.fit > 0 ? best.kind : null;
};
