import type { PersonInProgram } from '@cmio-pathway/shared/contracts/person-in-program';
import { carries, isOpen, pairedWords, roleLines } from './person-words';

const id = '018f0000-0000-7000-8000-000000000001';
const enrolled: NonNullable<PersonInProgram['enrollment']> = {
  offeredAt: '2024-06-01T10:00:00Z',
  acceptedAt: '2024-06-02T10:00:00Z',
  endedAt: null,
  endedAs: null,
  endsOn: null,
  since: '2024-07-01',
  cohort: 'Fellows',
  onLeave: false,
  waiting: 0,
};
const somebody = (over: Partial<PersonInProgram> = {}): PersonInProgram => ({
  program: { id, name: 'Northmoor' },
  person: { id, name: 'Ines' },
  roles: [],
  enrollment: null,
  mentor: null,
  mentors: [],
  mentees: [],
  ...over,
});

test('every role stands in a line, with its days', () => {
  const roles = [
    { role: 'admin' as const, organisation: 'Clinic', since: '2026-01-01', until: null, isNow: true },
    { role: 'mentor' as const, organisation: 'Clinic', since: '2025-01-01', until: '2026-01-01', isNow: false },
  ];
  expect(roleLines(somebody({ roles, enrollment: { ...enrolled, waiting: 1 } }))).toEqual([
    'Admin since 1 Jan 2026, Clinic',
    'Mentor since 1 Jan 2025, until 31 Dec 2025, Clinic',
    'Mentee since 1 Jul 2024, Fellows, 1 submission waits for a decision',
  ]);
});

test('an offer, leave, an end to come and an end are told apart', () => {
  const line = (over: object) => roleLines(somebody({ enrollment: { ...enrolled, ...over } }))[0];
  expect(line({ acceptedAt: null })).toBe('Offered a place from 1 Jul 2024, not accepted yet, Fellows');
  expect(line({ onLeave: true, endsOn: '2026-06-30' })).toBe(
    'Mentee since 1 Jul 2024, on leave, ends on 30 Jun 2026, Fellows',
  );
  const over = { endedAt: '2026-07-01T00:10:00Z', endedAs: 'completed', endsOn: '2026-06-30' };
  expect(line(over)).toBe('Mentee from 1 Jul 2024, Completed on 30 Jun 2026, Fellows');
});

test('a journey is open to a program only while somebody is in it and has accepted', () => {
  expect(isOpen(somebody({ enrollment: enrolled }))).toBe(true);
  expect(isOpen(somebody({ enrollment: { ...enrolled, acceptedAt: null } }))).toBe(false);
  expect(isOpen(somebody({ enrollment: { ...enrolled, endedAt: '2026-07-01T00:10:00Z' } }))).toBe(false);
  expect(isOpen(somebody())).toBe(false);
});

test('what a mentor carries is said beside what they can take', () => {
  const mentor = { organisation: 'Clinic', profile: null, capacity: 3, mentees: 1, away: null };
  expect(carries(somebody({ mentor }))).toBe('As primary mentor 1 of at most 3 mentees.');
  expect(carries(somebody({ mentor: { ...mentor, capacity: null } }))).toContain('1 mentee; how many at most');
  expect(
    pairedWords({ person: { id, name: 'Ada' }, primary: true, from: '2025-01-01', until: null, standsIn: false }),
  ).toBe('primary, since 1 Jan 2025');
});
