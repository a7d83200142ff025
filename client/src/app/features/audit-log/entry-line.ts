import type { AuditEntry } from '@cmio-pathway/shared/contracts/audit-log';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { type AuditDetail, auditDetails, auditWords, kindOf, kindWords } from '@cmio-pathway/shared/audit-log';

export interface EntryLine {
  id: string;
  /** 'HH:MM' in UTC. */
  time: string;
  who: string;
  capacity: string | null;
  words: string;
  person: { id: string; name: string } | null;
  kind: string;
  refused: boolean;
  details: readonly AuditDetail[];
}

/** The entries of one day. */
export interface LogDay {
  day: string;
  words: string;
  lines: EntryLine[];
}

const whys: Record<string, string> = {
  wrong_capacity: 'Not theirs to do here',
  not_found: 'It does not exist for them',
  own_record: 'Nobody decides about themselves',
};

/** Entries as lines, grouped by their day in UTC. */
export const logDays = (entries: readonly AuditEntry[]): LogDay[] => {
  const days: LogDay[] = [];
  for (const entry of entries) {
    const day = entry.at.slice(0, 10);
    if (days.at(-1)?.day !== day) days.push({ day, words: formatPartial(day), lines: [] });
    days.at(-1)!.lines.push(lineOf(entry));
  }
  return days;
};

const lineOf = (entry: AuditEntry): EntryLine => {
  const refused = entry.verb === 'refuse';
  const details = refused ? whyOf(entry) : auditDetails(entry);
  return {
    id: entry.id,
    time: entry.at.slice(11, 16),
    who: entry.actor?.name ?? 'The program itself',
    capacity: entry.capacity,
    words: auditWords(entry),
    // Who acts on themselves is named once.
    person: entry.person && entry.person.id !== entry.actor?.id ? entry.person : null,
    kind: kindWords[kindOf(entry.subject, entry.verb)],
    refused,
    details,
  };
};

const whyOf = ({ changed }: AuditEntry): AuditDetail[] => {
  const code = typeof changed['code'] === 'string' ? changed['code'] : '';
  return code ? [{ label: 'Why', value: whys[code] ?? code.replaceAll('_', ' ') }] : [];
};
