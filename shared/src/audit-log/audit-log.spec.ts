import { describe, expect, it } from '@jest/globals';
import { auditDetails } from './details.js';
import { kindOf, subjectsOf } from './subjects.js';
import { auditWords } from './words.js';

const said = (subject: string, verb: 'insert' | 'update' | 'delete' | 'refuse' | 'open', changed = {}) =>
  auditWords({ subject, verb, changed });

describe('what the log says', () => {
  it('is a sentence, and the column that was set decides between several', () => {
    expect(said('mentorship', 'insert')).toBe('Paired a mentee with a mentor');
    expect(said('mentorship', 'insert', { covers_for: null })).toBe('Paired a mentee with a mentor');
    expect(said('mentorship', 'insert', { covers_for: 'x' })).toBe('Let a mentor stand in');
    expect(said('enrollment', 'update', { accepted_at: '2026-01-01T00:00:00Z' })).toBe(
      'Accepted a place in the program',
    );
    expect(said('enrollment', 'update', { ended_at: '2026-01-01T00:00:00Z' })).toBe('Ended an enrollment');
    expect(said('enrollment', 'update')).toBe('Changed an enrollment');
    expect(said('access', 'open')).toBe('Opened a record');
    expect(said('POST /api/me/milestones', 'refuse')).toBe('Tried something that was refused');
  });

  it('names what it does not know without the sign of a column', () => {
    expect(said('check_in', 'insert')).toBe('Added: check in');
    expect(said('check_in', 'update')).toBe('Changed: check in');
    expect(said('check_in', 'delete')).toBe('Removed: check in');
  });

  it('knows a sentence for everything that has a kind', () => {
    for (const subject of Object.values(subjectsOf).flat()) expect(said(subject, 'insert')).not.toMatch(/^Added: /);
  });
});

describe('what was set', () => {
  it('is told with a label; ids and what has no label are left out', () => {
    const changed = {
      id: '0192',
      mentor_id: '0193',
      is_primary: true,
      valid: '[2026-03-02,)',
      at: '2026-03-02T12:00:00Z',
      kind: 'handed_over',
      number: 3,
      required: false,
      ended_at: null,
      starts_on: '2026-03-02',
      closed_at: '2026-03-02T12:34:56.123456+00:00',
      pairs: [{ a: 1 }],
      state: { a: 1 },
    };
    expect(auditDetails({ verb: 'update', changed }).map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Primary mentor: yes',
      'Holds: from 2 Mar 2026',
      'Kind: handed over',
      'Number: 3',
      'Required: no',
      'Ended: nothing',
      'Begins on: 2 Mar 2026',
      'Closed: 2 Mar 2026, 12:34 UTC',
    ]);
  });

  it('leaves out what began empty', () => {
    expect(auditDetails({ verb: 'insert', changed: { ended_at: null, state: 'read' } })).toEqual([
      { label: 'State', value: 'read' },
    ]);
  });

  it('says a span by its days', () => {
    const holds = (valid: string) => auditDetails({ verb: 'insert', changed: { valid } })[0]!.value;
    expect(holds('[2026-03-02,2026-04-01)')).toBe('from 2 Mar 2026 until before 1 Apr 2026');
    expect(holds('(,2026-04-01)')).toBe('until before 1 Apr 2026');
    expect(holds('(,)')).toBe('always');
  });
});

it('every entry has one kind', () => {
  expect(kindOf('mentorship', 'insert')).toBe('mentorships');
  expect(kindOf('program_milestone', 'update')).toBe('program');
  expect(kindOf('POST /api/x', 'refuse')).toBe('refused');
  expect(kindOf('access', 'open')).toBe('opened');
});
