import { openAt, type Place, placesOf } from './places';

const program = { id: 'p', name: 'Northmoor' };
const labels = (...args: Parameters<typeof placesOf>) => placesOf(...args).map(({ label }) => label);

test('a mentee goes on their own way', () => {
  expect(labels({ person: null, memberships: [], enrollments: [{ program, accepted: true }] }, null)).toEqual([
    'Journey',
    'Log',
    'Plan',
    'Education',
    'CV',
    'Mentors',
    'Meetings',
    'Applications',
  ]);
});

test('who applies has it among the tabs of a phone, others in the menu', () => {
  const session = { person: null, memberships: [], enrollments: [] };
  const iconOf = (applies: boolean) =>
    placesOf(session, null, applies).find(({ path }) => path === '/applications')?.icon;
  expect(iconOf(true)).toBe('apply');
  expect(iconOf(false)).toBeNull();
});

test('a person without any program has their own way', () => {
  expect(labels({ person: null, memberships: [], enrollments: [] }, null)).toEqual([
    'Journey',
    'Log',
    'Plan',
    'Education',
    'CV',
    'Applications',
  ]);
});

test('somebody with roles has their own way after what they do for the program', () => {
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
    'Announcements',
    'Program',
    'Rules',
    'Audit log',
    'My way',
    'Log',
    'Plan',
    'Education',
    'CV',
    'Applications',
  ]);
});

test.each(['mentor', 'admin'] as const)('whoever becomes %s keeps each place of their own way', (role) => {
  const alone = placesOf({ person: null, memberships: [], enrollments: [] }, null);
  const places = placesOf({ person: null, memberships: [{ program, role }], enrollments: [] }, 'p');
  expect(places.filter(({ path }) => !path.startsWith('/programs/')).map(({ path }) => path)).toEqual(
    alone.map(({ path }) => path),
  );
  expect(openAt(places, '/journey/track').row.map(({ label, here }) => here ?? label)).toEqual([
    'Journey',
    'Log',
    'Plan',
    'Education',
    'CV',
    'Applications',
  ]);
});

test('meetings of one’s own and of a program stand in different rows', () => {
  const places = placesOf(
    { person: null, memberships: [{ program, role: 'mentor' }], enrollments: [{ program, accepted: true }] },
    'p',
  );
  expect(openAt(places, '/programs/p/meetings')).toMatchObject({ first: 'Meetings', row: [] });
  expect(openAt(places, '/meetings').first).toBe('My way');
});

test('roles in another program open nothing in this one', () => {
  expect(
    labels(
      { person: null, memberships: [{ program, role: 'admin' }], enrollments: [{ program, accepted: true }] },
      'other',
    ),
  ).toEqual(['Journey', 'Log', 'Plan', 'Education', 'CV', 'Mentors', 'Meetings', 'Applications']);
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
