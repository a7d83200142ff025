import type { AuditEntry } from '@cmio-pathway/shared/contracts/audit-log';
import { logDays } from './entry-line';

const ada = { id: 'a', name: 'Ada' };
const otto = { id: 'o', name: 'Otto' };
const entry = (facts: Partial<AuditEntry>): AuditEntry => ({
  id: 'a1',
  at: '2026-03-02T09:05:00.123456+00:00',
  actor: otto,
  capacity: 'admin',
  person: ada,
  subject: 'mentorship',
  verb: 'insert',
  changed: { is_primary: true, mentor_id: 'x' },
  ...facts,
});

test('entries stand under their day, with who, what, about whom and what was set', () => {
  const days = logDays([entry({}), entry({ id: 'a0', at: '2026-03-01T23:59:00Z', actor: null, capacity: null })]);
  expect(days.map(({ words, lines }) => [words, lines.length])).toEqual([
    ['2 Mar 2026', 1],
    ['1 Mar 2026', 1],
  ]);
  expect(days[0]!.lines[0]).toEqual({
    id: 'a1',
    time: '09:05',
    who: 'Otto',
    capacity: 'admin',
    words: 'Paired a mentee with a mentor',
    person: ada,
    kind: 'Mentorships',
    refused: false,
    details: [{ label: 'Primary mentor', value: 'yes' }],
  });
  expect(days[1]!.lines[0]!.who).toBe('The program itself');
});

test('who acts on themselves is named once, and a refusal says why', () => {
  const [day] = logDays([
    entry({ actor: ada }),
    entry({ verb: 'refuse', subject: 'POST /api/x', person: null, changed: { code: 'wrong_capacity' } }),
    entry({ verb: 'refuse', changed: { code: 'some_code' } }),
  ]);
  expect(day!.lines[0]!.person).toBeNull();
  expect(day!.lines.slice(1).map(({ details }) => details[0]!.value)).toEqual(['Not theirs to do here', 'some code']);
});
