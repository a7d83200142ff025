import {
  firstDay,
  isOngoing,
  readFraction,
  readRole,
  readYesNo,
  type InvitedRole,
  type When,
} from '@cmio-pathway/shared';
import * as z from 'zod';
import { latestDay } from '../../platform/clock.js';
import { Invalid } from '../../platform/errors.js';
import { checkWhen } from '../milestones/index.js';
import type { Lookups } from './lookups.js';
import type { Line, MilestoneRow, PairingRow, PersonRow, Problem } from './rows.js';

const Email = z.email().max(254);

/** Reads one row; what is wrong in it is told cell by cell. */
export class RowReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly line: Line,
    private readonly lookups: Lookups,
  ) {}

  refuse(field: string, code: string, detail: string): null {
    const { line } = this;
    const column = field ? line.head(field) : '';
    this.problems.push({
      sheet: line.sheet,
      row: line.row,
      column,
      value: field ? line.cell(field).slice(0, 200) : '',
      code,
      detail,
    });
    return null;
  }

  email(field: string): string | null {
    const typed = this.line
      .cell(field)
      .trim()
      .toLowerCase()
      .replace(/^mailto:/, '');
    if (typed === '') return this.refuse(field, 'missing', 'Write an e-mail address.');
    return Email.safeParse(typed).success ? typed : this.refuse(field, 'email', 'This is no e-mail address.');
  }

  text(field: string, max: number): string {
    const text = this.line.cell(field).trim();
    if (text.length > max) this.refuse(field, 'long', `At most ${max.toLocaleString('en')} characters.`);
    return text;
  }

  role(): InvitedRole | null {
    const typed = this.line.cell('role');
    if (typed === '') return this.lookups.role;
    return readRole(typed) ?? this.refuse('role', 'role', 'Write mentee, mentor or admin.');
  }

  cohort(): string | null {
    const typed = this.line.cell('cohort');
    if (typed === '')
      return (
        this.lookups.defaultCohort ?? this.refuse('cohort', 'missing', 'Name a cohort, or choose one for rows without.')
      );
    const found = this.lookups.cohort(typed);
    if (found) return found;
    return this.refuse('cohort', 'cohort', `There is no cohort of this name. ${this.lookups.cohortNames}`);
  }

  /** The first day that a date can mean; null where the cell is empty. */
  start(): string | null {
    if (this.line.cell('start') === '') return null;
    const date = this.line.date('start');
    if (date === null) return this.refuse('start', 'date', 'This is no date that exists. Write it as 2026-07-01.');
    const day = firstDay(date);
    return day >= '1950-01-01' && day < '2200-01-01'
      ? day
      : this.refuse('start', 'date', 'Choose a day between 1950 and 2199.');
  }

  fraction(): number {
    const typed = this.line.cell('fraction');
    if (typed === '') return 1;
    return readFraction(typed) ?? this.refuse('fraction', 'fraction', 'Write a full-time share, as 80 % or 0.8.') ?? 1;
  }

  primary(): boolean {
    const typed = this.line.cell('primary');
    if (typed === '') return true;
    return readYesNo(typed) ?? this.refuse('primary', 'yes_no', 'Write yes or no.') ?? true;
  }

  partial(field: string): string | null {
    const typed = this.line.cell(field);
    if (typed === '') return null;
    return (
      this.line.date(field) ??
      this.refuse(field, 'date', 'This is no date that exists. Write it as 2024, 2024-03 or 2024-03-09.')
    );
  }
}

/** Of a sheet of people: who is invited, and with whom they are paired. */
export const readPerson = (line: Line, lookups: Lookups) => {
  const read = new RowReader(line, lookups);
  const email = read.email('email');
  const role = read.role();
  const isMentee = role === 'mentee';
  const [name, starts, fraction] = [read.text('name', 120), read.start(), read.fraction()];
  const cohort = isMentee ? read.cohort() : null;
  const mentor = line.cell('mentor') === '' ? null : read.email('mentor');
  if (mentor && !isMentee && role) read.refuse('mentor', 'role', 'Only a mentee has a mentor.');
  if (mentor && mentor === email) read.refuse('mentor', 'oneself', 'Nobody mentors themselves.');
  const place = { sheet: line.sheet, row: line.row };
  const person: PersonRow | null = email && role ? { ...place, email, name, role, cohort, starts, fraction } : null;
  const pairing: PairingRow | null =
    email && mentor ? { ...place, mentee: email, mentor, primary: true, starts } : null;
  return { person, pairing, problems: read.problems };
};

export const readPairing = (line: Line, lookups: Lookups) => {
  const read = new RowReader(line, lookups);
  const [mentee, mentor, primary, starts] = [read.email('mentee'), read.email('mentor'), read.primary(), read.start()];
  if (mentee && mentee === mentor) read.refuse('mentor', 'oneself', 'Nobody mentors themselves.');
  const pairing: PairingRow | null =
    mentee && mentor ? { sheet: line.sheet, row: line.row, mentee, mentor, primary, starts } : null;
  return { pairing, problems: read.problems };
};

export const readMilestone = (line: Line, lookups: Lookups, now: Date) => {
  const read = new RowReader(line, lookups);
  const email = read.email('email');
  const milestone = lookups.milestone(line.cell('milestone'));
  if (!milestone)
    read.refuse(
      'milestone',
      line.cell('milestone') === '' ? 'missing' : 'milestone',
      lookups.unknownMilestone(line.cell('milestone')),
    );
  const when = readWhen(line, read);
  if (when && milestone) refuseWhen(() => checkWhen(milestone, when, now, ''), read);
  const [document, verifiedBy, verifiedOn] = [
    read.text('document', 2000),
    read.text('verifiedBy', 200),
    read.partial('verifiedOn'),
  ];
  if (verifiedBy !== '' && line.cell('verifiedOn') === '')
    read.refuse('verifiedOn', 'missing', 'Say when it was verified.');
  if (verifiedBy === '' && verifiedOn) read.refuse('verifiedBy', 'missing', 'Say who verified it.');
  if (verifiedOn && firstDay(verifiedOn) > latestDay(now))
    read.refuse('verifiedOn', 'date', 'This date is in the future.');
  const row: MilestoneRow | null =
    email && milestone && when
      ? {
          sheet: line.sheet,
          row: line.row,
          email,
          milestone: milestone.id,
          when,
          document,
          verifiedBy: verifiedBy || null,
          verifiedOn,
        }
      : null;
  return { milestone: row, once: milestone?.counts === 'once', problems: read.problems };
};

const readWhen = (line: Line, read: RowReader): When | null => {
  if (line.cell('from') === '') return read.refuse('from', 'missing', 'Say when it was.');
  const ongoing = isOngoing(line.cell('until'));
  const [from, until] = [read.partial('from'), ongoing ? null : read.partial('until')];
  if (from === null) return null;
  if (until !== null && until < from.slice(0, until.length))
    return read.refuse('until', 'date', 'The end is before the start.');
  return { from, until, ongoing };
};

const refuseWhen = (check: () => void, read: RowReader): void => {
  try {
    check();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    // One sentence a row is enough to put it right.
    const [first] = error.errors;
    read.refuse(first!.pointer === '/from' ? 'from' : 'until', 'date', ongoingHint(first!.detail));
  }
};

const ongoingHint = (detail: string) =>
  detail.startsWith('Give the end, or say') ? 'Give the end, or write present.' : detail;
