import type { AuditEntry } from '../contracts/audit-log.js';
import { formatPartial } from '../dates/partial-date.js';

/** One thing that was set: what it is called, and what it was set to. */
export interface AuditDetail {
  label: string;
  value: string;
}

/** What may be shown, and how it is called. A column that is not here is not shown: a new one is not told to anybody by accident. */
const labels: Record<string, string> = {
  accepted_at: 'Accepted',
  because: 'Because',
  capacity: 'Places',
  changed: 'Changed since the last decision',
  closed_as: 'Closed as',
  closed_at: 'Closed',
  closes_on: 'Closes on',
  code: 'Why',
  counts: 'How often',
  counts_from_others: 'Decisions of others count',
  decision: 'Decision',
  ended_at: 'Ended',
  ends_on: 'Ends on',
  expires_at: 'Expires',
  files: 'Files',
  fraction: 'Share of full time',
  is_primary: 'Primary mentor',
  kind: 'Kind',
  lifted_at: 'Asked for again',
  milestone: 'Milestone',
  number: 'Number',
  offered_at: 'Offered',
  on_day: 'On',
  organisation: 'Organisation',
  organisations: 'Organisation of the mentor',
  origin: 'Proposed by',
  recorded_at: 'Written down',
  required: 'Required',
  retired_at: 'Retired',
  revoked_at: 'Taken back',
  role: 'Role',
  run: 'Result',
  starts_on: 'Begins on',
  state: 'State',
  step: 'Step',
  submitted_at: 'Submitted',
  superseded_at: 'Replaced',
  time_zone: 'Time zone',
  title: 'Title',
  undone_at: 'Undone',
  valid: 'Holds',
  way: 'Way',
  withdrawn_at: 'Taken back',
};

const instant = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/;
const span = /^([[(])(\d{4}-\d\d-\d\d)?,(\d{4}-\d\d-\d\d)?([\])])$/;

/** What an entry set, in words; ids, what no label is known for, and what began empty are left out. */
export const auditDetails = ({ verb, changed }: Pick<AuditEntry, 'verb' | 'changed'>): readonly AuditDetail[] =>
  Object.entries(changed).flatMap(([column, value]) => {
    const label = labels[column];
    const words = label === undefined || (verb === 'insert' && value === null) ? null : wordsOf(value);
    return words === null ? [] : [{ label: label!, value: words }];
  });

const wordsOf = (value: unknown): string | null => {
  if (value === null || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const moment = instant.exec(value);
  if (moment) return `${formatPartial(moment[1]!)}, ${moment[2]} UTC`;
  const days = span.exec(value);
  if (days) return spanWords(days[2], days[3]);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatPartial(value);
  return value.replaceAll('_', ' ');
};

/** The last day of a span is the first without it. */
const spanWords = (from: string | undefined, until: string | undefined) =>
  [from && `from ${formatPartial(from)}`, until && `until before ${formatPartial(until)}`].filter(Boolean).join(' ') ||
  'always';
