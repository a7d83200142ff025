import { revisionMet } from './met';

const problem = { type: 'about:blank#stale', title: 'Somebody was faster', status: 412, code: 'stale' };

test('what is saved again is saved over what was met', () => {
  expect(revisionMet({ ...problem, current: { milestones: [], revision: 4 } })).toBe(4);
});

test('any other refusal met nothing', () => {
  expect(revisionMet({ ...problem, status: 422, current: { revision: 4 } })).toBeNull();
  expect(revisionMet(problem)).toBeNull();
});
