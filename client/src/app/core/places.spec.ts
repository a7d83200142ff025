import { openAt, type Place, placesOf } from './places';

const program = { id: 'p', name: 'Northmoor' };
const labels = (...args: Parameters<typeof placesOf>) => placesOf(...args).map(({ label }) => label);

test('a mentee goes on their own way', () => {
  expect(labels({ person: null, memberships: [], enrollments: [{ program, accepted: true }] }, null)).toEqual([
    'Journey',
    'Log',
    'Plan',
    'Education',
    'Mentors',
    'Meetings',
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
    'Meetings',
    'Cohorts',
    'People',
    'Mentorships',
    'Duplicates',
    'Matching',
    'Imports',
    'Verification',
    'Program',
    'Rules',
    'Audit log',
  ]);
});

test('roles in another program open nothing in this one', () => {
  expect(
    labels(
      { person: null, memberships: [{ program, role: 'admin' }], enrollments: [{ program, accepted: true }] },
      'other',
    ),
  ).toEqual(['Journey', 'Log', 'Plan', 'Education', 'Mentors', 'Meetings']);
});

test('a place is open on its own pages, and shows the row it belongs to', () => {
  const at = (label: string, path: string, under?: 'People'): Place => ({ label, path, icon: null, under });
  const places = [
    at('Cohorts', '/p/cohorts'),
    at('People', '/p/people'),
    at('Matching', '/p/matching', 'People'),
    at('Twice here', '/p/people/duplicates', 'People'),
  ];
  const labelsOf = ({ first, row }: ReturnType<typeof openAt>) => [first, ...row.map(({ label }) => label)];
  const people = ['People', 'People', 'Matching', 'Twice here'];
  expect(labelsOf(openAt(places, '/p/people'))).toEqual(people);
  expect(labelsOf(openAt(places, '/p/matching/rounds/1'))).toEqual(people);
  expect(labelsOf(openAt(places, '/p/people/duplicates'))).toEqual(people);
  expect(labelsOf(openAt(places, '/p/cohorts/1'))).toEqual(['Cohorts']);
  expect(labelsOf(openAt(places, '/p/peoples'))).toEqual([null]);
});
