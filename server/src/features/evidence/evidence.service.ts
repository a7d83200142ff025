import { Injectable } from '@nestjs/common';
import type { Evidence } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { Files } from '../../platform/files/files.js';
import type { ReceivedFile } from '../../platform/files/received-file.js';
import { Portfolio } from '../portfolio/index.js';
import { Records } from '../records/index.js';
import { EvidenceRow } from './evidence.entity.js';

const nothingCounting = {
  verifiedVersion: null,
  verifiedNumber: null,
  verifiedFrom: null,
  verifiedUntil: null,
  verifiedProgram: null,
  verifiedAt: null,
  lastReview: null,
};

/** A person's files: one copy per content, linked by any number of records. */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly ids: Ids,
    private readonly files: Files,
    private readonly portfolio: Portfolio,
    private readonly records: Records,
  ) {}

  /** Adds a file that has arrived. The same content again is the same file, and brings one back that was taken back. */
  async add(scope: Scope, file: ReceivedFile): Promise<Evidence> {
    const [row]: [EvidenceRow & { uploaded: Date }] = await scope.sql.query(
      `insert into evidence (person_id, id, name, media_type, bytes, sha256, uploaded_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (person_id, sha256) do update set taken_back_at = null, name = excluded.name
       returning id, uploaded_at as uploaded`,
      [scope.person, this.ids.next(), file.name, file.mediaType, file.bytes, file.sha256, scope.now],
    );
    await this.files.keep(scope.person, file);
    const { name, mediaType, bytes, sha256 } = file;
    return {
      id: row.id,
      name,
      mediaType,
      bytes,
      sha256,
      uploadedAt: row.uploaded.toISOString(),
      takenBackAt: null,
      records: 0,
    };
  }

  /** Takes a file back: nobody can open it any more, and what was approved on it stops counting at once. */
  async takeBack(scope: Scope, id: string): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const row = await scope.sql.findOneBy(EvidenceRow, { personId: scope.person, id });
      if (!row) throw new NotFound();
      if (row.takenBackAt) throw new Conflict('taken_back', 'This file was taken back already.');
      await scope.sql.update(EvidenceRow, { personId: scope.person, id }, { takenBackAt: scope.now });
      for (const record of await this.records.countingOn(scope, id))
        await this.records.move(
          scope,
          record,
          'pull',
          record.state === 'submitted' ? { ...nothingCounting, stateBefore: 'logged' } : nothingCounting,
        );
    });
  }
}
