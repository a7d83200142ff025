import { Injectable } from '@nestjs/common';
import type { ImportedChoice, ImportedConfirmed, RecordSource, When } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Conflict, Invalid, NotFound } from '../../platform/errors.js';
import { ImportDocuments } from '../import-documents/index.js';
import { checkWhen, Milestones } from '../milestones/index.js';
import { Catalogue } from '../portfolio/index.js';

interface Waiting {
  id: string;
  milestone: string;
  said_from: string;
  said_until: string | null;
  said_ongoing: boolean;
  document: string;
  verified_by: string | null;
  verified_on: string | null;
  imported_by_name: string;
  imported_on: string;
  program: string;
  existing: boolean;
}

/** What a person says to the milestones an import says they have: confirmed they become records as if stated, and nobody's decision. */
@Injectable()
export class Imported {
  constructor(
    private readonly milestones: Milestones,
    private readonly catalogue: Catalogue,
    private readonly documents: ImportDocuments,
  ) {}

  async confirm(scope: Scope, { ids }: ImportedChoice): Promise<ImportedConfirmed> {
    const rows = await this.lock(scope, ids);
    const [taken, left] = [[] as Waiting[], [] as ImportedConfirmed['left']];
    const once = new Set<string>();
    for (const row of rows) {
      const detail = await this.keptOut(scope, row, once);
      if (detail === null) taken.push(row);
      else left.push({ id: row.id, detail });
    }
    if (taken.length === 0) return { records: [], left };
    const documents = await this.documents.takeOver(
      scope,
      taken.map(({ id }) => id),
    );
    const items = taken.map((row) => ({
      milestone: row.milestone,
      when: whenOf(row),
      note: '',
      links: [],
      files: [documents.get(row.id)?.id].filter((id) => id !== undefined),
    }));
    const sources = taken.map((row) => sourceOf(row, documents.get(row.id)?.sha256 ?? null));
    const { ids: records } = await this.milestones.state(scope, { items }, sources);
    await scope.sql.query(
      `update imported_milestone m set confirmed_at = $2, record_id = r.record
       from jsonb_to_recordset($3::jsonb) as r (id uuid, record uuid) where m.person_id = $1 and m.id = r.id`,
      [scope.person, scope.now, JSON.stringify(taken.map(({ id }, at) => ({ id, record: records[at] })))],
    );
    return { records, left };
  }

  /** Puts documents that came after their milestones were confirmed into the records; `left` says of which that cannot be, and why. */
  async addDocuments(scope: Scope, { ids }: ImportedChoice): Promise<ImportedConfirmed> {
    const rows: { id: string; record: string }[] = await scope.sql.query(
      'select id, record_id as record from imported_milestone where person_id = $1 and id = any ($2) and confirmed_at is not null order by id',
      [scope.person, ids],
    );
    if (rows.length !== new Set(ids).size) throw new NotFound();
    const [records, left] = [[] as string[], [] as ImportedConfirmed['left']];
    for (const { id, record } of rows) {
      // A document that its record cannot take does not become evidence either.
      await scope.sql.query('savepoint document');
      try {
        const file = (await this.documents.takeOver(scope, [id])).get(id);
        if (!file) throw new NotFound();
        await this.milestones.addDocument(scope, record, file);
        records.push(record);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        await scope.sql.query('rollback to savepoint document');
        left.push({ id, detail: error.message });
      }
    }
    return { records, left };
  }

  async remove(scope: Scope, { ids }: ImportedChoice): Promise<void> {
    await this.lock(scope, ids);
    await scope.sql.query('update imported_milestone set removed_at = $3 where person_id = $1 and id = any ($2)', [
      scope.person,
      ids,
      scope.now,
    ]);
  }

  async restore(scope: Scope, { ids }: ImportedChoice): Promise<void> {
    const [, restored] = await scope.sql.query(
      'update imported_milestone set removed_at = null where person_id = $1 and id = any ($2) and removed_at is not null',
      [scope.person, ids],
    );
    if (restored === 0) throw new NotFound();
  }

  /** Those of them that wait for a word; all of them must. */
  private async lock(scope: Scope, ids: readonly string[]): Promise<Waiting[]> {
    await scope.sql.query('select from portfolio where person_id = $1 for update', [scope.person]);
    const rows: Waiting[] = await scope.sql.query(
      `select m.*, to_char(m.imported_at, 'YYYY-MM-DD') as imported_on, g.name as program,
         exists (select from record r where r.person_id = m.person_id and r.milestone = m.milestone and r.state <> 'withdrawn') as existing
       from imported_milestone m join program g on g.id = m.from_program
       where m.person_id = $1 and m.id = any ($2) and m.confirmed_at is null and m.removed_at is null and m.withdrawn_at is null
       order by m.said_from, m.id`,
      [scope.person, ids],
    );
    if (rows.length !== new Set(ids).size) throw new NotFound();
    return rows;
  }

  /** Why one cannot become a record today; null when it can. */
  private async keptOut(scope: Scope, row: Waiting, once: Set<string>): Promise<string | null> {
    const found = await this.catalogue.loggable(scope, row.milestone);
    if (!found) return `This is ${row.program}’s own milestone: accept their offer first.`;
    if (found.milestone.counts === 'once' && (row.existing || once.has(row.milestone)))
      return 'This can be only once, and is in your record.';
    try {
      checkWhen(found.milestone, whenOf(row), scope.now);
    } catch (error) {
      if (error instanceof Invalid) return error.errors[0]!.detail;
      throw error;
    }
    once.add(row.milestone);
    return null;
  }
}

const whenOf = (row: Waiting): When => ({ from: row.said_from, until: row.said_until, ongoing: row.said_ongoing });

/** What the record keeps of where it is from. */
const sourceOf = (row: Waiting, file: string | null): RecordSource => ({
  program: row.program,
  importedBy: row.imported_by_name,
  importedOn: row.imported_on,
  document: row.document,
  verifiedBy: row.verified_by,
  verifiedOn: row.verified_on,
  file,
});
