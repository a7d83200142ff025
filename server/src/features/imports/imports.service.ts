import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Created, ImportReading } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound, Stale } from '../../platform/errors.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';
import { checkReading, recognised, recognisedEncoding, seenOf, tablesOf } from './reading.js';

interface Row {
  state: string;
  revision: number;
  reading: ImportReading;
  content: Buffer | null;
}

/** What an admin uploads, how it is read, and taking an import back. */
@Injectable()
export class Imports {
  constructor(private readonly ids: Ids) {}

  /** Keeps an upload and says how it would be read. Nothing else happens. */
  async upload(scope: Scope, file: ReceivedFile): Promise<Created> {
    const bytes = await readFile(file.path);
    const encoding = recognisedEncoding(bytes, file.mediaType);
    const { reading, seen } = recognised(await tablesOf(bytes, encoding), encoding);
    const id = this.ids.next();
    await scope.sql.query(
      `insert into import (program_id, id, file_name, sha256, bytes, reading, seen, state, revision, uploaded_by, uploaded_by_name, uploaded_at)
       select $1, $2, $3, $4, $5, $6, $7, 'read', 0, p.id, p.display_name, $9 from person p where p.id = $8`,
      [
        scope.program,
        id,
        file.name,
        file.sha256,
        file.bytes,
        JSON.stringify(reading),
        JSON.stringify(seen),
        scope.actor,
        scope.now,
      ],
    );
    await scope.sql.query('insert into import_file (program_id, import_id, content) values ($1, $2, $3)', [
      scope.program,
      id,
      bytes,
    ]);
    return { id, revision: 0 };
  }

  /** Reads an upload otherwise; what a dry run has said of it holds no longer. */
  async read(scope: Scope, id: string, revision: number, reading: ImportReading): Promise<Created> {
    const row = await this.lock(scope, id);
    if (row.revision !== revision) throw new Stale(row.reading);
    if (row.content === null) throw new Conflict('imported', 'This was imported already.');
    const tables = await tablesOf(
      row.content,
      row.reading.encoding === null ? null : (reading.encoding ?? row.reading.encoding),
    );
    checkReading(reading, tables);
    const seen = tables.map((table, at) => seenOf(table, reading.sheets[at]!.head));
    const kept = { ...reading, encoding: row.reading.encoding && (reading.encoding ?? row.reading.encoding) };
    await scope.sql.query(
      `update import set reading = $3, seen = $4, state = 'read', revision = revision + 1 where program_id = $1 and id = $2`,
      [scope.program, id, JSON.stringify(kept), JSON.stringify(seen)],
    );
    return { id, revision: revision + 1 };
  }

  /** Takes back what nobody has taken up yet. */
  async undo(scope: Scope, id: string): Promise<void> {
    const { state } = await this.lock(scope, id);
    if (state === 'undone') throw new Conflict('undone', 'This was undone already.');
    if (state !== 'imported') throw new Conflict('not_imported', 'Nothing of this was imported.');
    // Before the offers end: an enrollment that ends closes what is proposed for it.
    const [{ proposals }] = await scope.sql.query(
      `select (count(*) filter (where withdraw_mentorship_proposal(w.id)))::integer as proposals
       from import_pairing w where w.program_id = $1 and w.import_id = $2 and w.outcome = 'proposed'`,
      [scope.program, id],
    );
    const [{ undone }] = await scope.sql.query('select undo_import($1) as undone', [id]);
    if (undone === null) throw new Conflict('too_late', 'An import can be undone for 30 days.');
    const stays: unknown[] = undone.stays;
    undone.proposals += proposals;
    await scope.sql.query(
      `update import set state = 'undone', revision = revision + 1, undone_at = $3, undone_by = $4, undone = $5,
         undone_by_name = (select p.display_name from person p where p.id = $4) where program_id = $1 and id = $2`,
      [
        scope.program,
        id,
        scope.now,
        scope.actor,
        JSON.stringify({ ...undone, stays: stays.slice(0, 200), more: Math.max(0, stays.length - 200) }),
      ],
    );
  }

  private async lock(scope: Scope, id: string): Promise<Row> {
    const [row] = await scope.sql.query(
      `select i.state, i.revision, i.reading, f.content from import i join import_file f on f.program_id = i.program_id and f.import_id = i.id
       where i.program_id = $1 and i.id = $2 for update of i`,
      [scope.program, id],
    );
    if (!row) throw new NotFound();
    return row as Row;
  }
}
