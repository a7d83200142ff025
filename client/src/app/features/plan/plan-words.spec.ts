import { commonWay } from '@cmio-pathway/shared/pathway/way';
import { answerWords, differencesOf, dueWords, farOf, planFinding, targetOf } from './plan-words';

const today = '2026-11-23';
const item = (milestone: string, targetOn: string, note = '') => ({ milestone, targetOn, note });

test.each([
  ['Mar 2027', '2027-03-31'],
  ['2028', '2028-12-31'],
  ['29 Feb 2028', '2028-02-29'],
  ['soon', null],
])('%s is aimed at %s', (typed, day) => {
  expect(targetOf(typed)).toBe(day);
});

test('the page says how much is planned, what is late and what is next', () => {
  expect(planFinding([], [], today)).toBe('Nothing is planned yet.');
  expect(planFinding([item('a', '2027-03-31')], [], today)).toBe('1 milestone is planned, the next for 31 Mar 2027.');
  expect(planFinding([item('a', '2026-03-31'), item('b', '2027-03-31')], [], today)).toBe(
    '2 milestones are planned, 1 overdue, the next for 31 Mar 2027.',
  );
});

test('a day is told where the training clock has it', () => {
  const set = { ...item('a', '2026-11-20'), setOn: '2026-05-20' };
  const leave = (until: string | null) => [{ from: '2026-06-01', until, fraction: 1, leave: true }];
  expect(dueWords(set, [], today)).toEqual({ far: 'Overdue since 20 Nov 2026', isLate: true });
  expect(dueWords(set, leave('2026-06-30'), today)).toEqual({
    far: 'In 26 days, 19 Dec 2026 by the training clock',
    isLate: false,
  });
  expect(dueWords(set, leave(null), today)).toEqual({ far: 'Waits for the end of your leave', isLate: false });
  expect(planFinding([set], leave('2026-06-30'), today)).toBe('1 milestone is planned, the next for 19 Dec 2026.');
});

test.each([
  ['2026-11-22', 'Overdue since 22 Nov 2026'],
  ['2026-11-23', 'Today'],
  ['2026-11-24', 'In 1 day'],
  ['2028-11-23', 'In 24 months'],
])('%s is %s', (day, words) => {
  expect(farOf(day, today)).toBe(words);
});

test('a version says what is new, moved, noted otherwise and gone', () => {
  const before = [
    item('leadership-course', '2027-01-31'),
    item('team-project', '2027-02-28'),
    item('scholarship', '2029-01-01'),
  ];
  const now = [
    item('leadership-course', '2027-03-31'),
    item('team-project', '2027-02-28', 'x'),
    item('budget-owner', '2028-01-31'),
  ];
  const title = (id: string) => commonWay.milestone(id)!.title;
  expect(differencesOf(now, before, commonWay)).toEqual([
    `${title('leadership-course')}: 31 Mar 2027 instead of 31 Jan 2027`,
    `${title('team-project')}: note changed`,
    `New: ${title('budget-owner')}, 31 Jan 2028`,
    `No longer: ${title('scholarship')}`,
  ]);
  expect(differencesOf(now, now, commonWay)).toEqual([]);
});

test('a version says who answered it and when', () => {
  const answer = {
    is: 'agreed' as const,
    at: '2026-11-04T10:00:00Z',
    by: 'Grace',
    role: 'mentor',
    organisation: 'N',
    note: '',
  };
  expect(answerWords({ answer, withdrawnAt: null })).toBe('agreed with Grace (N), 4 Nov 2026');
  expect(answerWords({ answer: { ...answer, is: 'changes_asked' }, withdrawnAt: null })).toBe(
    'changes asked by Grace (N), 4 Nov 2026',
  );
  expect(answerWords({ answer: null, withdrawnAt: null })).toBe('waits for an answer');
  expect(answerWords({ answer: null, withdrawnAt: '2026-11-04T10:00:00Z' })).toBe('taken back 4 Nov 2026');
});
