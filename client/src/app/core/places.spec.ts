import { placesOf } from './places';

const program = { id: 'p', name: 'Northmoor' };
const labels = (...args: Parameters<typeof placesOf>) => placesOf(...args).map(({ label }) => label);

test('a mentee goes on their own way', () => {
  expect(labels({ person: null, memberships: [], enrollments: [{ program, accepted: true }] }, null)).toEqual([
    'Journey',
    'Log',
    'Plan',
    'Education',
  ]);
});

test('a person without any program has their own way', () => {
  expect(labels({ person: null, memberships: [], enrollments: [] }, null)).toEqual([
    'Journey',
    'Log',
    'Plan',
    'Education',
  ]);
});

test('somebody with two roles finds both, and no way of their own they are not on', () => {
  const memberships = [
    { program, role: 'mentor' as const },
    { program, role: 'admin' as const },
  ];
  expect(labels({ person: null, memberships, enrollments: [] }, 'p')).toEqual([
    'Reviews',
    'Mentees',
    'Cohorts',
    'People',
    'Rules',
  ]);
});

test('roles in another program open nothing in this one', () => {
  expect(
    labels(
      { person: null, memberships: [{ program, role: 'admin' }], enrollments: [{ program, accepted: true }] },
      'other',
    ),
  ).toEqual(['Journey', 'Log', 'Plan', 'Education']);
});
