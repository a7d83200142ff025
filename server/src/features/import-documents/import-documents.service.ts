import { readFile, writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/scope.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { Files } from '../../platform/files/files.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';
import { EvidenceFiles } from '../evidence/index.js';

interface Kept extends Omit<ReceivedFile, 'path'> {
  id: string;
}

/** What an admin attaches to a past milestone that an import typed; its person takes it over with the milestone. */
@Injectable()
export class ImportDocuments {
  constructor(
    private readonly files: Files,
    private readonly evidence: EvidenceFiles,
  ) {}

  /** Attaches a document, in place of the one that was there. */
  async attach(scope: Scope, upload: string, milestone: string, file: ReceivedFile): Promise<void> {
    await this.lock(scope, upload, milestone);
    const [{ name }] = await scope.sql.query('select display_name as name from person where id = $1', [scope.actor]);
    await scope.sql.query(
      `insert into import_document (program_id, milestone_id, name, media_type, bytes, sha256, added_by, added_by_name, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (program_id, milestone_id) do update set name = excluded.name, media_type = excluded.media_type, bytes = excluded.bytes,
         sha256 = excluded.sha256, added_by = excluded.added_by, added_by_name = excluded.added_by_name, added_at = excluded.added_at, removed_at = null`,
      [scope.program, milestone, file.name, file.mediaType, file.bytes, file.sha256, scope.actor, name, scope.now],
    );
    await this.put(scope, milestone, await readFile(file.path));
  }

  /** Takes it away again; what somebody has in their record by then stays theirs. */
  async remove(scope: Scope, upload: string, milestone: string): Promise<void> {
    await this.lock(scope, upload, milestone);
    const [, removed] = await scope.sql.query(
      'update import_document set removed_at = $3 where program_id = $1 and milestone_id = $2 and removed_at is null',
      [scope.program, milestone, scope.now],
    );
    if (removed === 0) throw new NotFound();
    await this.put(scope, milestone, null);
  }

  /** Puts the documents of imported milestones among the evidence of whom they are about: the file's id and SHA-256 by the milestone's id. */
  async takeOver(scope: Scope, ids: readonly string[]): Promise<Map<string, { id: string; sha256: string }>> {
    const found: Kept[] = await scope.sql.query(
      `select id, name, media_type as "mediaType", bytes, sha256 from imported_documents() where id = any ($1)`,
      [ids],
    );
    const taken = new Map<string, { id: string; sha256: string }>();
    for (const { id, ...file } of found) {
      const path = await this.files.passing();
      const [{ content }] = await scope.sql.query('select imported_document_file($1) as content', [id]);
      await writeFile(path, content, { mode: 0o600 });
      const { id: evidence, sha256 } = await this.evidence.add(scope, { ...file, path });
      taken.set(id, { id: evidence, sha256 });
    }
    return taken;
  }

  private async put(scope: Scope, milestone: string, content: Buffer | null): Promise<void> {
    await scope.sql.query(
      `insert into import_document_file (program_id, milestone_id, content) values ($1, $2, $3)
       on conflict (program_id, milestone_id) do update set content = excluded.content`,
      [scope.program, milestone, content],
    );
  }

  /** A row of an upload that is imported, locked with the upload. */
  private async lock(scope: Scope, upload: string, milestone: string): Promise<void> {
    const [row] = await scope.sql.query(
      `select i.state from import i join import_milestone m on m.program_id = i.program_id and m.import_id = i.id
       where i.program_id = $1 and i.id = $2 and m.id = $3 and m.email <> 'erased' for update of i`,
      [scope.program, upload, milestone],
    );
    if (!row) throw new NotFound();
    if (row.state !== 'imported') throw new Conflict('undone', 'This import was taken back.');
  }
}
