import type { Submission } from '@cmio-pathway/shared/contracts/milestone';
import { approveOpen, missingOf, refusedRows, reviewsOf, type Rows, untouched } from './batch-rows';
import { emptyDecision } from './decision';

const item = (record: string, no: string | null = null) => ({
  record,
  no,
  submission: { id: `s-${record}`, version: `v-${record}` } as Submission,
});
const items = [item('a'), item('b', 'Only a note was given.'), item('c')];
const seen = { ...emptyDecision, how: 'document_seen' as const };
const rows: Rows = { c: { ...untouched, decision: 'returned', note: 'Which year?' } };

test('approving all leaves a row that is returned, and asks where no document can have been seen', () => {
  const all = approveOpen(items, rows, seen);
  expect(all['a']).toMatchObject({ decision: 'approved', how: 'document_seen' });
  expect(all['b']).toMatchObject({ decision: 'approved', how: null });
  expect(all['c']).toBe(rows['c']);
  expect(missingOf(items, all)).toEqual({ b: { how: 'Say how it is known.' } });
});

test('only decided rows are sent, each pinned to the version that was read', () => {
  const { draft, submissions } = reviewsOf(items, rows);
  expect(draft.reviews).toEqual([
    { record: 'c', version: 'v-c', decision: 'returned', known: null, note: 'Which year?' },
  ]);
  expect(submissions).toEqual(['s-c']);
});

test('a refusal lands at its row', () => {
  const { draft } = reviewsOf(items, { ...rows, b: { ...untouched, decision: 'approved', ...seen } });
  const problem = { type: 'about:blank', title: '', status: 422, code: 'invalid' };
  const errors = [{ pointer: '/reviews/0/known', code: 'no_document', detail: 'Look it up.' }];
  expect(refusedRows({ ...problem, errors }, draft)).toEqual({ b: { how: 'Look it up.' } });
  expect(refusedRows(problem, draft)).toEqual({});
});
