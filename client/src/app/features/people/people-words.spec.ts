import type { DirectoryRow } from '@cmio-pathway/shared/contracts/directory';
import { findingOf, rolesOf, standingOf } from './people-words';

const row = (rest: Partial<DirectoryRow>): DirectoryRow => ({
  id: '018f0000-0000-7000-8000-000000000001',
  kind: 'person',
  name: 'Ines Holm',
  roles: ['mentee'],
  state: 'here',
  cohort: null,
  mentor: null,
  email: null,
  organisation: null,
  until: null,
  letter: null,
  ...rest,
});
const counts = { mentees: 3, offered: 0, mentors: 2, admins: 1, invited: 0, withoutMentor: 1 };

describe('people of a program in words', () => {
  it('says of an invitation how its letter went and until when it serves', () => {
    const invited = row({ kind: 'invitation', state: 'invited', letter: 'sent', until: '2026-12-01T10:00:00Z' });
    expect(standingOf(invited).word).toBe('Invited, until 1 Dec 2026');
    expect(standingOf({ ...invited, letter: 'failed' }).word).toContain('not sent yet');
    expect(standingOf({ ...invited, letter: 'unknown' }).word).toContain('Not known');
    expect(standingOf({ ...invited, state: 'expired' }).word).toBe('Invitation expired');
  });

  it('names every role once, and sums the program up', () => {
    expect(rolesOf(row({ roles: ['mentor', 'admin'] }))).toBe('Mentor and admin');
    expect(findingOf(counts)).toBe('3 mentees, 2 mentors; 1 mentee has none.');
    expect(findingOf({ ...counts, withoutMentor: 0 })).toBe('3 mentees, 2 mentors; every mentee has a mentor.');
    expect(findingOf({ ...counts, mentees: 0, mentors: 1 })).toBe('0 mentees, 1 mentor.');
  });
});
