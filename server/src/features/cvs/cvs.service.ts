import { Injectable } from '@nestjs/common';
import {
  type Created,
  cvBeginning,
  type CvBeginning,
  type CvDraft,
  type CvVersion,
  type DraftSaved,
} from '@cmio-pathway/shared';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound, Stale } from '../../platform/errors.js';
import { CvVersionRow } from './cv-version.entity.js';
import { CvRow } from './cv.entity.js';
import { CvsRead } from './cvs.read-model.js';

/** More than anybody tells apart by their names. */
const MOST_CVS = 100;
const MOST_VERSIONS = 1000;

/** A person's CVs and their frozen versions: the only writer of `cv` and `cv_version`. */
@Injectable()
export class Cvs {
  constructor(
    private readonly ids: Ids,
    private readonly read: CvsRead,
  ) {}

  async begin(scope: Scope, { name }: CvBeginning): Promise<Created> {
    const there = await scope.sql.countBy(CvRow, { personId: scope.person, removedAt: IsNull() });
    if (there >= MOST_CVS) throw new Conflict('too_many', `You have ${MOST_CVS} CVs. Remove one first.`);
    const id = this.ids.next();
    const draft = cvBeginning(name, await this.read.profileNow(scope));
    const at = { createdAt: scope.now, savedAt: scope.now, removedAt: null };
    await scope.sql.insert(CvRow, { personId: scope.person, id, draft, ...at, revision: 1 });
    return { id, revision: 1 };
  }

  /** Saves over the revision that was read; a stale save gets what is stored back and loses nothing. */
  async save(scope: Scope, id: string, revision: number, draft: CvDraft): Promise<DraftSaved> {
    await this.lockAt(scope, id, revision);
    const next = { draft, savedAt: scope.now, revision: revision + 1 };
    await scope.sql.update(CvRow, { personId: scope.person, id }, next);
    return { id, revision: revision + 1, savedAt: scope.now.toISOString() };
  }

  /** Takes a CV away; its frozen versions stay, and it can come back. */
  async remove(scope: Scope, id: string): Promise<void> {
    await this.lock(scope, id);
    await scope.sql.update(CvRow, { personId: scope.person, id, removedAt: IsNull() }, { removedAt: scope.now });
  }

  async restore(scope: Scope, id: string): Promise<Created> {
    const { revision } = await this.lock(scope, id);
    await scope.sql.update(CvRow, { personId: scope.person, id }, { removedAt: null });
    return { id, revision };
  }

  /** Keeps what the CV says today under its name and the next number, whatever becomes of what it is made of. */
  async freeze(scope: Scope, id: string, revision: number): Promise<CvVersion> {
    const { draft } = await this.lockAt(scope, id, revision);
    const there = await scope.sql.countBy(CvVersionRow, { personId: scope.person });
    if (there >= MOST_VERSIONS) throw new Conflict('too_many', `You have ${MOST_VERSIONS} frozen versions already.`);
    const content = await this.read.documentNow(scope, id);
    const version = {
      personId: scope.person,
      id: this.ids.next(),
      cvId: id,
      number: ((await scope.sql.maximum(CvVersionRow, 'number', { personId: scope.person, cvId: id })) ?? 0) + 1,
      name: draft.name,
      content,
      digest: createHash('sha256').update(canonicalize(content)!).digest('hex'),
      frozenAt: scope.now,
    };
    await scope.sql.insert(CvVersionRow, version);
    const { number, name } = version;
    return { id: version.id, cv: id, name, number, frozenAt: scope.now.toISOString(), usedIn: [] };
  }

  private async lockAt(scope: Scope, id: string, revision: number): Promise<CvRow> {
    const cv = await this.lock(scope, id);
    if (cv.removedAt) throw new Conflict('removed', 'Bring it back first.');
    if (cv.revision !== revision) throw new Stale({ draft: cv.draft, revision: cv.revision, savedAt: cv.savedAt });
    return cv;
  }

  private async lock(scope: Scope, id: string): Promise<CvRow> {
    const cv = await scope.sql.findOne(CvRow, {
      where: { personId: scope.person, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!cv) throw new NotFound();
    return cv;
  }
}
