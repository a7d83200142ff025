import type { Decision } from '@cmio-pathway/shared/contracts/content';
import type { SubmissionBatch } from '@cmio-pathway/shared/contracts/milestone';
import type { Problem } from '@cmio-pathway/shared/contracts/problem';
import type { ReviewsDraft } from '@cmio-pathway/shared/contracts/review';
import { type DecisionDraft, emptyDecision, type Faults, faultsOf, reviewDraft } from './decision';

/** What is chosen for one row; null leaves it waiting. */
export interface Row extends DecisionDraft {
  decision: Decision | null;
}
export type Rows = Readonly<Record<string, Row>>;
export type RowFaults = Readonly<Record<string, Faults>>;

type Item = Pick<SubmissionBatch['items'][number], 'record' | 'submission'>;

export const untouched: Row = { ...emptyDecision, decision: null };

const decidedOf = <T extends Item>(items: readonly T[], rows: Rows) =>
  items.flatMap((item) => {
    const { decision, ...draft } = rows[item.record] ?? untouched;
    return decision ? [{ item, decision, draft }] : [];
  });

/** Every row that is still open becomes an approval known the same way; where that cannot be said, the row is left to say how. */
export const approveOpen = (
  items: readonly (Item & { no: string | null })[],
  rows: Rows,
  { how, address, on }: DecisionDraft,
): Rows =>
  items.reduce<Rows>((all, { record, no }) => {
    const row = all[record] ?? untouched;
    if (row.decision !== null && row.decision !== 'approved') return all;
    const known = how === 'document_seen' && no !== null ? null : how;
    return { ...all, [record]: { ...row, decision: 'approved', how: known, address, on } };
  }, rows);

/** What each decided row still lacks. */
export const missingOf = (items: readonly Item[], rows: Rows): RowFaults =>
  Object.fromEntries(
    decidedOf(items, rows)
      .map(({ item, decision, draft }) => [item.record, faultsOf(decision, draft)] as const)
      .filter(([, faults]) => Object.keys(faults).length > 0),
  );

/** The decided rows as they are sent, each pinned to the version that was read, and the submissions they answer. */
export const reviewsOf = (items: readonly Item[], rows: Rows): { draft: ReviewsDraft; submissions: string[] } => {
  const decided = decidedOf(items, rows);
  return {
    draft: {
      reviews: decided.map(({ item, decision, draft }) => ({
        record: item.record,
        ...reviewDraft(item.submission.version, decision, draft),
      })),
    },
    submissions: decided.map(({ item }) => item.submission.id),
  };
};

/** A refusal names its row by its place in what was sent. */
export const refusedRows = ({ errors = [] }: Problem, { reviews }: ReviewsDraft): RowFaults =>
  Object.fromEntries(
    errors.flatMap(({ pointer, detail }) => {
      const [, at, field] = /^\/reviews\/(\d+)\/(\w+)/.exec(pointer) ?? [];
      const record = reviews[Number(at)]?.record;
      return record ? [[record, field === 'note' ? { note: detail } : { how: detail }] as const] : [];
    }),
  );
