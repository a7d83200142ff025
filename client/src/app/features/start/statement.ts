import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { Statements } from '@cmio-pathway/shared/contracts/milestone';
import type { Problem } from '@cmio-pathway/shared/contracts/problem';
import { parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import type { RowFailure, TypedRow } from './typed-row';

const Statement = Statements.shape.items.element;
type Statement = Statements['items'][number];

const noDate = 'Write a date as 2024, Mar 2024 or 9 Mar 2024.';

/** The statement a row makes, or what is wrong with it at its fields. */
export const statementOf = (milestone: Milestone, row: TypedRow): Statement | { failure: RowFailure } => {
  const from = parseTyped(row.from);
  if (!from) return { failure: { from: row.from.trim() === '' ? 'When was it? A year is enough.' : noDate } };
  const hasEnd = milestone.when !== 'day' && !row.ongoing && row.until.trim() !== '';
  const until = hasEnd ? parseTyped(row.until) : null;
  if (hasEnd && !until) return { failure: { until: noDate } };
  if (milestone.when === 'period' && !until && !row.ongoing)
    return { failure: { until: 'Until when? Or tick that you are still in it.' } };
  const parsed = Statement.safeParse({
    milestone: milestone.id,
    when: { from, until, ongoing: milestone.when === 'period' && row.ongoing },
    note: row.note,
    links: row.link.trim() === '' ? [] : [{ url: row.link.trim(), label: '' }],
    files: row.files,
  });
  if (parsed.success) return parsed.data;
  return { failure: failureAt(parsed.error.issues.map(({ path, message }) => [path.map(String), message])) };
};

/** What the server refused, at the fields of the row it refused. */
export const refusalOf = ({ errors, detail, title }: Problem): RowFailure => {
  if (!errors?.length) return { row: detail ?? title };
  return failureAt(errors.map((error) => [error.pointer.split('/').slice(3), error.detail]));
};

/** The fact a saved statement becomes, as the journey would tell it. */
export const factOf = (id: string, { milestone, when, files }: Statement, at: Date): Journey['records'][number] => ({
  id,
  milestone,
  state: 'logged',
  when,
  verified: null,
  waiting: null,
  returnedAt: null,
  notMetAt: null,
  loggedAt: at.toISOString(),
  updatedAt: at.toISOString(),
  lastDecision: null,
  versions: 1,
  renews: null,
  files: files.length,
});

const failureAt = (faults: [path: string[], sentence: string][]): RowFailure => {
  const failure: RowFailure = {};
  for (const [path, sentence] of faults) failure[fieldOf(path)] ??= sentence;
  return failure;
};

const fieldOf = ([first, second]: string[]): keyof RowFailure => {
  if (first === 'when') return second === 'from' ? 'from' : 'until';
  if (first === 'links') return 'link';
  return first === 'note' || first === 'files' ? first : 'row';
};
