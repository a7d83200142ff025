import { Injectable, StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { type AuditEntry, type AuditFilter, mostExported } from '@cmio-pathway/shared';
import { auditDetails, auditWords, kindOf, kindWords } from '@cmio-pathway/shared/audit-log';
import type { Sight } from '../../platform/access/scope.js';
import { Clock, civilDay } from '../../platform/clock.js';
import { Files } from '../../platform/files/files.js';
import { withoutEmpty } from './audit-log.read-model.js';
import { logStatement } from './log-statement.js';

interface Row extends Pick<AuditEntry, 'subject' | 'verb' | 'changed' | 'capacity'> {
  moment: string;
  actor: string | null;
  person: string | null;
}

const PAGE = 500;
const heads = ['When (UTC)', 'Who', 'As', 'What', 'Whom it concerns', 'Kind', 'Details'];

/** The log as a table for other programs. Rows go to a file first, so that a slow reader holds no connection of the database. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  async take(sight: Sight, filter: AuditFilter): Promise<StreamableFile> {
    const path = await this.files.passing();
    try {
      await write(sight, withoutEmpty(filter), path);
      const stream = createReadStream(path);
      stream.on('close', () => void rm(path, { force: true }));
      return new StreamableFile(stream, {
        type: 'text/csv; charset=utf-8',
        disposition: `attachment; filename="audit-log-${civilDay(this.clock.now())}.csv"`,
      });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }
}

const write = async (sight: Sight, filter: AuditFilter, path: string) => {
  const file = await open(path, 'wx', 0o600);
  try {
    // The mark by which spreadsheets know UTF-8.
    await file.write(`\ufeff${csv([heads])}`);
    const { text, ...statement } = logStatement(filter, null, mostExported, 'audit_export');
    for await (const page of sight.pages<Row>({ ...statement, text: named(text) }, PAGE, ...statement.values))
      await file.write(csv(page.map(cells)));
  } finally {
    await file.close();
  }
};

/** What begins like a formula is text to whoever opens it. */
const csv = (rows: string[][]) => stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });

const cells = (row: Row): string[] => [
  row.moment,
  row.actor ?? 'The program itself',
  row.capacity ?? '',
  auditWords(row),
  row.person ?? '',
  kindWords[kindOf(row.subject, row.verb)],
  auditDetails(row)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('; '),
];

const named = (rows: string) => `
  select to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as moment, e.capacity, e.subject, e.verb, e.changed,
    (select p.display_name from person p where p.id = e.actor_id) as actor, (select p.display_name from person p where p.id = e.person_id) as person
  from (${rows}) e order by e.at desc, e.change desc nulls last, e.key desc`;
