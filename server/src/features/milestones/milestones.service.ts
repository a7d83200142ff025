import { Injectable } from '@nestjs/common';
import type {
  Created,
  Milestone,
  MilestoneContent,
  MilestoneDraft,
  RecordSource,
  Statements,
  VersionDraft,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Conflict, Invalid, Stale } from '../../platform/errors.js';
import { Drafts } from '../drafts/index.js';
import { Catalogue, Portfolio } from '../portfolio/index.js';
import { type Confinement, type Origin, type RecordRow, Records } from '../records/index.js';
import { onlyYours, Submissions } from '../submissions/index.js';
import { checkWhen, known } from './check-log.js';

/** A person's own writing in their record. */
@Injectable()
export class Milestones {
  constructor(
    private readonly portfolio: Portfolio,
    private readonly catalogue: Catalogue,
    private readonly records: Records,
    private readonly drafts: Drafts,
    private readonly submissions: Submissions,
  ) {}

  /**
   * Logs a record, and asks a program for its decision when one is named. With `confined`, what it was made from (an application: the
   * organization and the address of the posting), nobody but its person sees it or that it is there, until they submit it from its own
   * page; then it is that program's alone, and nobody's who works for that organization (`docs/adr/0025`). What renews it is as confined.
   */
  async log(
    scope: Scope,
    draft: MilestoneDraft,
    { confined = null }: { confined?: Confinement | null } = {},
  ): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const record = await this.begin(scope, draft.milestone, draft, draft.renews, { confined });
      if (draft.submitTo && record.confinedTo) throw onlyYours(record);
      if (draft.draft) await this.drafts.end(scope, draft.draft);
      if (draft.submitTo) await this.submissions.submit(scope, record, draft.submitTo, null);
      return { id: record.id, revision: record.revision };
    });
  }

  /** States what is behind oneself: every row, or none with the reasons at their places. `sources` says of each where it is from. */
  async state(scope: Scope, { items }: Statements, sources: readonly RecordSource[] = []): Promise<{ ids: string[] }> {
    return this.portfolio.write(scope, async () => {
      const ids: string[] = [];
      for (const [at, item] of items.entries())
        ids.push((await this.begin(scope, item.milestone, item, null, { at: `/items/${at}`, source: sources[at] })).id);
      return { ids };
    });
  }

  /** Adds the next version, written against the revision that was read. */
  async correct(scope: Scope, id: string, revision: number, draft: VersionDraft): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const record = await this.records.lock(scope, id);
      if (record.revision !== revision) throw new Stale((await this.records.latestVersion(scope, record)).content);
      refuseUncorrectable(record);
      const { milestone } = known(await this.catalogue.recorded(scope, record.milestone));
      checkWhen(milestone, draft.when, scope.now);
      if (draft.submitTo && record.confinedTo && !draft.readAsSent) throw onlyYours(record);
      await this.records.addVersion(scope, record, draft);
      if (draft.draft) await this.drafts.end(scope, draft.draft);
      if (draft.submitTo) await this.submissions.submit(scope, record, draft.submitTo, null);
      return { id, revision: record.revision };
    });
  }

  /** Adds the document of whoever verified it elsewhere, which came after an imported milestone was confirmed, as the next version. */
  async addDocument(scope: Scope, id: string, file: { id: string; sha256: string }): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const record = await this.records.lock(scope, id);
      refuseUncorrectable(record);
      const { when, note, links, files, source } = (await this.records.latestVersion(scope, record)).content;
      if (files.some(({ sha256 }) => sha256 === file.sha256)) return;
      const open: { id: string }[] = await scope.sql.query(
        'select id from evidence where person_id = $1 and id = any ($2) and taken_back_at is null',
        [scope.person, files.map((one) => one.id)],
      );
      const pinned = new Set(open.map((one) => one.id));
      const kept = files.filter((one) => pinned.has(one.id)).map((one) => one.id);
      const from = source && { ...source, file: file.sha256 };
      await this.records.addVersion(scope, record, { when, note, links, files: [...kept, file.id] }, from);
    });
  }

  /** Takes a record out of the journey; it can come back. */
  async retract(scope: Scope, id: string): Promise<void> {
    await this.portfolio.write(scope, async () =>
      this.records.move(scope, await this.records.lock(scope, id), 'retract'),
    );
  }

  async restore(scope: Scope, id: string): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const record = await this.records.lock(scope, id);
      const { milestone } = known(await this.catalogue.recorded(scope, record.milestone));
      await this.refuseSecond(scope, milestone, record.id);
      await this.records.move(scope, record, 'restore');
      return { id, revision: record.revision };
    });
  }

  private async begin(
    scope: Scope,
    id: string,
    content: MilestoneContent,
    renews: string | null,
    { at = '', confined = null, source }: Origin & { at?: string },
  ): Promise<RecordRow> {
    const { milestone } = known(await this.catalogue.loggable(scope, id), `${at}/milestone`);
    checkWhen(milestone, content.when, scope.now, `${at}/when`);
    await this.refuseSecond(scope, milestone);
    const renewed = renews ? await this.renewed(scope, id, renews) : null;
    const { when, note, links, files } = content;
    const like = confined ?? (renewed && (await this.records.confinement(scope, renewed)));
    return this.records.add(scope, id, { when, note, links, files }, renews, { confined: like, source });
  }

  /** Of what can be only once, the second opens the first. */
  private async refuseSecond(scope: Scope, { id: milestone, counts }: Milestone, except?: string): Promise<void> {
    if (counts !== 'once') return;
    const first = await this.records.existing(scope, milestone);
    if (first && first.id !== except)
      throw new Conflict('exists', 'This can be only once, and is in your record.', { existing: first.id, milestone });
  }

  private async renewed(scope: Scope, milestone: string, renews: string): Promise<RecordRow> {
    const renewed = await this.records.lock(scope, renews).catch(() => null);
    if (renewed?.milestone !== milestone)
      throw new Invalid([{ pointer: '/renews', code: 'unknown', detail: 'This renews nothing in your record.' }]);
    return renewed;
  }
}

const refuseUncorrectable = ({ state }: RecordRow): void => {
  if (state === 'submitted') throw new Conflict('waiting', 'Take it back first: a decision on it is under way.');
  if (state === 'withdrawn') throw new Conflict('withdrawn', 'Bring it back first.');
};
