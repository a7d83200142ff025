import { expect, it } from '@jest/globals';
import type { ApplicationLine } from '../contracts/application.js';
import { aLine, monthly } from '../testing/an-application.js';
import { dueOf, dueWords } from './due.js';
import { groupsOf, waitsFor } from './groups.js';
import { applicationsHeadline } from './headline.js';
import type { Place } from './stages.js';

const today = '2026-11-23';
const line = (
  organisation: string,
  to: Place,
  next: ApplicationLine['next'] = null,
  rest: Partial<ApplicationLine> = {},
) => aLine(monthly('researched', to), { organisation, next, ...rest });
const mine = (on: string | null = null) => ({ what: 'Answer', turn: 'me' as const, on });
const theirs = (on: string | null = null) => ({ what: 'Reply expected', turn: 'them' as const, on });

it('groups by whose turn it is, as said or as usual', () => {
  const places: Place[] = ['researched', 'tailored', 'applied', 'screen', 'panel', 'offer', 'appointed', 'declined'];
  expect(places.map((to) => waitsFor(line('A', to)))).toEqual([
    'me',
    'me',
    'them',
    'them',
    'them',
    'me',
    'closed',
    'closed',
  ]);
  expect(waitsFor(line('A', 'panel', mine()))).toBe('me');
  expect(waitsFor(line('A', 'appointed', mine()))).toBe('me');
  expect(waitsFor(line('A', 'withdrawn', mine()))).toBe('closed');
});

it('orders the furthest first, then what is due, then names; what is closed by when', () => {
  const rows = [
    line('Quillmere', 'applied', theirs('2026-11-30')),
    line('Larkfield', 'researched', theirs('2027-01')),
    line('Fernhollow', 'applied', theirs('2026-12-03')),
    line('Ashgrove', 'tailored', mine('2026-12-06')),
    line('Grandalder', 'offer', mine('2026-12-04')),
    line('Pellwood', 'panel', mine('2026-12-02')),
    line('Undated', 'applied', theirs()),
    line('Aaron', 'applied', theirs()),
    aLine(monthly('researched', 'withdrawn'), { organisation: 'Copperline' }),
    aLine(monthly('researched', 'panel', 'not_selected'), { organisation: 'Saltmere' }),
  ];
  const { me, them, closed } = groupsOf(rows);
  const names = (list: readonly ApplicationLine[]) => list.map(({ organisation }) => organisation);
  expect(names(me)).toEqual(['Grandalder', 'Pellwood', 'Ashgrove']);
  expect(names(them)).toEqual(['Quillmere', 'Fernhollow', 'Aaron', 'Undated', 'Larkfield']);
  expect(names(closed)).toEqual(['Saltmere', 'Copperline']);
});

it.each([
  [null, 'undated', ''],
  ['2026-11-22', 'overdue', '22 Nov 2026, 1 day ago'],
  ['2026-11-23', 'today', '23 Nov 2026, today'],
  ['2026-12-04', 'soon', '4 Dec 2026, 11 days'],
  ['2026-12-07', 'soon', '7 Dec 2026, 14 days'],
  ['2026-12-08', 'later', '8 Dec 2026, 15 days'],
  ['2026-11', 'soon', 'Nov 2026'],
  ['2026-10', 'overdue', 'Oct 2026, 23 days ago'],
  ['2027', 'later', '2027'],
] as const)('%s is %s: %s', (on, due, words) => {
  expect([dueOf(on, today), dueWords(on, today)]).toEqual([due, words]);
});

const other = [line('Applied', 'applied', theirs('2026-11-30')), line('Closed', 'withdrawn')];
it.each<[string, ApplicationLine[]]>([
  ['No applications yet.', []],
  ['One offer to answer by 4 December.', [line('A', 'offer', mine('2026-12-04')), ...other]],
  [
    'Two offers to answer, the first by 4 January 2027.',
    [line('A', 'offer', mine('2027-02')), line('B', 'offer', mine('2027-01-04'))],
  ],
  ['One offer to answer.', [line('A', 'offer')]],
  ['One offer to answer; it was due on 20 November.', [line('A', 'offer', mine('2026-11-20'))]],
  ['Two offers to answer; the first was due in October.', [line('A', 'offer', mine('2026-10')), line('B', 'offer')]],
  ['What comes next with A was due on 1 November.', [line('A', 'panel', mine('2026-11-01')), ...other]],
  [
    'Two next steps are overdue, the first since 1 November.',
    [line('A', 'panel', mine('2026-11-01')), line('B', 'tailored', mine('2026-11-20'))],
  ],
  [
    'An interview with B on 2 December.',
    [
      line('A', 'panel', null, { interviewAt: '2026-12-05T01:00:00Z' }),
      line('B', 'screen', null, { interviewAt: '2026-12-03T03:00:00Z' }),
    ],
  ],
  [
    'Two applications wait for you, the first due 6 December.',
    [line('A', 'tailored', mine('2026-12-06')), line('B', 'researched'), ...other],
  ],
  ['One application waits for you.', [line('A', 'tailored'), ...other]],
  ['One application waits for an answer.', other],
  ['No application is open; one is closed.', [line('A', 'withdrawn')]],
  ['You are appointed at A.', [line('A', 'appointed'), line('B', 'withdrawn')]],
  [
    'No application is open; all are archived.',
    [line('A', 'offer', mine('2026-12-04'), { archivedAt: '2026-11-01T00:00:00Z' })],
  ],
])('%s', (sentence, lines) => {
  expect(applicationsHeadline(lines, today, 'America/Chicago')).toBe(sentence);
});
