import { Injectable } from '@nestjs/common';
import type { Created, CvEntryDraft } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound, Stale } from '../../platform/errors.js';
import { CvEntryRow } from './cv-entry.entity.js';

/** As many as a CV can choose from. */
const MOST = 1000;

const columns = ({ when, ...rest }: CvEntryDraft) => ({
  ...rest,
  saidFrom: when?.from ?? null,
  saidUntil: when?.until ?? null,
  saidOngoing: when?.ongoing ?? false,
});

/** What somebody adds to their CVs by hand: the only writer of `cv_entry`. */
@Injectable()
export class CvEntries {
  constructor(private readonly ids: Ids) {}

  async add(scope: Scope, draft: CvEntryDraft): Promise<Created> {
    const there = await scope.sql.countBy(CvEntryRow, { personId: scope.person, removedAt: IsNull() });
    if (there >= MOST) throw new Conflict('too_many', 'There are 1,000 entries. Remove one first.');
    const id = this.ids.next();
    const at = { createdAt: scope.now, updatedAt: scope.now, removedAt: null };
    await scope.sql.insert(CvEntryRow, { personId: scope.person, id, ...columns(draft), ...at, revision: 1 });
    return { id, revision: 1 };
  }

  /** Writes over the revision that was read; a stale one gets what is stored back and loses nothing. */
  async correct(scope: Scope, id: string, revision: number, draft: CvEntryDraft): Promise<Created> {
    const entry = await this.lock(scope, id);
    if (entry.removedAt) throw new Conflict('removed', 'Bring it back first.');
    if (entry.revision !== revision) throw new Stale(asSent(entry));
    const next = { ...columns(draft), updatedAt: scope.now, revision: revision + 1 };
    await scope.sql.update(CvEntryRow, { personId: scope.person, id }, next);
    return { id, revision: revision + 1 };
  }

  /** Takes an entry out of every CV, and out of no frozen version; it can come back. */
  async remove(scope: Scope, id: string): Promise<void> {
    await this.lock(scope, id);
    await scope.sql.update(CvEntryRow, { personId: scope.person, id, removedAt: IsNull() }, { removedAt: scope.now });
  }

  async restore(scope: Scope, id: string): Promise<Created> {
    const { revision } = await this.lock(scope, id);
    await scope.sql.update(CvEntryRow, { personId: scope.person, id }, { removedAt: null });
    return { id, revision };
  }

  private async lock(scope: Scope, id: string): Promise<CvEntryRow> {
    const entry = await scope.sql.findOne(CvEntryRow, {
      where: { personId: scope.person, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!entry) throw new NotFound();
    return entry;
  }
}

const asSent = ({ section, title, organisation, place, text, links, doi, pmid, revision, ...row }: CvEntryRow) => ({
  section,
  title,
  organisation,
  place,
  when: row.saidFrom === null ? null : { from: row.saidFrom, until: row.saidUntil, ongoing: row.saidOngoing },
  text,
  links,
  doi,
  pmid,
  revision,
});
