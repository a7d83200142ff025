import type { Applications } from '@cmio-pathway/shared/contracts/application';
import { privacyWords } from './privacy-line';

type Line = Applications['applications'][number];
const line = (readers: number): Line => ({
  id: '0199a1c0-0000-7000-8000-000000000001',
  organisation: 'Grandalder Health',
  role: 'CMIO',
  rung: null,
  reportsTo: '',
  place: '',
  size: '',
  next: null,
  closesOn: null,
  moves: [],
  lastContactOn: null,
  interviewAt: null,
  archivedAt: null,
  readers,
  revision: 1,
  createdAt: '2026-11-23T09:42:00.000Z',
});
const all = (name: string): NonNullable<Applications['shares']>[number] => ({
  id: name,
  reader: { id: name, name },
  program: { id: 'p', name: 'Northmoor' },
  all: true,
  sharedAt: '2026-11-23T09:42:00.000Z',
});

test.each<[number[], string[], string]>([
  [[0, 0], [], 'Only you see this page. Nothing of it is shared.'],
  [[2, 0, 1], [], 'Only you see this page. Shared: 2 of 3; the page of each says with whom.'],
  [[1, 1], ['Grace Fennimore'], 'Only you see this page. Shared with Grace Fennimore: all.'],
  [
    [2, 1],
    ['Grace Fennimore'],
    'Only you see this page. Shared with Grace Fennimore: all; with others: 1, each says whom.',
  ],
])('with %j readers of each and %j of all it says so', (readers, names, says) => {
  expect(privacyWords({ applications: readers.map(line), shares: names.map(all) })).toBe(says);
});
