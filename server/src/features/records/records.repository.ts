import { Injectable } from '@nestjs/common';
import {
  type Act,
  move,
  type MilestoneContent,
  PATHWAY,
  type RecordSource,
  type StoredState,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { pinFiles } from './pin-files.js';
import { digestOf } from './digest.js';
import { type Confinement, NOBODY, RecordConfinementRow } from './record-confinement.entity.js';
import { RecordRow } from './record.entity.js';
import { type FrozenContent, VersionFileRow, VersionRow } from './version.entity.js';

/** What a record began from: an application that keeps it confined, or an import. */
export interface Origin {
  confined?: Confinement | null;
  source?: RecordSource | undefined;
}

/** Milestone records and their versions: the only writer of `record`, `record_confinement`, `version` and `version_file`. */
@Injectable()
export class Records {
  constructor(private readonly ids: Ids) {}

  /** The record, locked until the transaction ends; what is not of this scope's person does not exist. */
  async lock(scope: Scope, id: string): Promise<RecordRow> {
    const record = await scope.sql.findOne(RecordRow, {
      where: { personId: scope.person, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!record) throw new NotFound();
    return record;
  }

  /** The record of a milestone that is not withdrawn, if there is one. */
  async existing(scope: Scope, milestone: string): Promise<RecordRow | null> {
    const records = await scope.sql.findBy(RecordRow, { personId: scope.person, milestone });
    return records.find((record) => record.state !== 'withdrawn') ?? null;
  }

  /** Begins a record with its first version; a confined one is seen by nobody but its person. */
  async add(
    scope: Scope,
    milestone: string,
    content: MilestoneContent,
    renews: string | null,
    { confined = null, source }: Origin = {},
  ): Promise<RecordRow> {
    const frozen = await this.freeze(scope, content, source);
    const record = scope.sql.create(RecordRow, {
      personId: scope.person,
      id: this.ids.next(),
      milestone,
      pathway: PATHWAY.version,
      state: 'logged',
      stateBefore: null,
      renews,
      ...saidIn(frozen),
      versions: 1,
      verifiedVersion: null,
      verifiedNumber: null,
      verifiedFrom: null,
      verifiedUntil: null,
      verifiedProgram: null,
      verifiedAt: null,
      lastReview: null,
      submittedAt: null,
      submittedTo: null,
      returnedAt: null,
      notMetAt: null,
      loggedAt: scope.now,
      updatedAt: scope.now,
      revision: 1,
      confinedTo: confined && NOBODY,
    });
    await scope.sql.insert(RecordRow, record);
    if (confined)
      await scope.sql.insert(RecordConfinementRow, { personId: scope.person, recordId: record.id, ...confined });
    await this.insertVersion(scope, record, frozen);
    return record;
  }

  /** What a record was made from that only its person sees; null of any other. */
  async confinement(scope: Scope, record: RecordRow): Promise<Confinement | null> {
    if (record.confinedTo === null) return null;
    const { organisation, link } = await scope.sql.findOneByOrFail(RecordConfinementRow, {
      personId: scope.person,
      recordId: record.id,
    });
    return { organisation, link };
  }

  /** Adds the next version; the ones before stay as they are. Of a confined record a program goes on reading what was submitted to it. */
  async addVersion(
    scope: Scope,
    record: RecordRow,
    content: MilestoneContent,
    source?: RecordSource,
  ): Promise<RecordRow> {
    const kept = source ?? (await this.latestVersion(scope, record)).content.source;
    const frozen = await this.freeze(scope, content, kept);
    const isRead = record.confinedTo !== null && record.confinedTo !== NOBODY;
    const next = await this.change(scope, record, {
      ...(isRead ? {} : saidIn(frozen)),
      versions: record.versions + 1,
    });
    await this.insertVersion(scope, next, frozen);
    return next;
  }

  async latestVersion(scope: Scope, record: RecordRow): Promise<VersionRow> {
    return scope.sql.findOneByOrFail(VersionRow, {
      personId: scope.person,
      recordId: record.id,
      number: record.versions,
    });
  }

  /** Moves a record along the one table of moves, with what else changes; a move that is not in the table is refused. */
  async move(scope: Scope, record: RecordRow, act: Act, changes: Partial<RecordRow> = {}): Promise<RecordRow> {
    const state = move(record.state, act, record.stateBefore);
    if (!state) throw new Conflict('wrong_state', sentences[record.state]);
    return this.change(scope, record, { state, ...changes });
  }

  /** The records whose counting version pins a file. */
  async countingOn(scope: Scope, evidence: string): Promise<RecordRow[]> {
    return scope.sql
      .createQueryBuilder(RecordRow, 'record')
      .innerJoin(VersionFileRow, 'pin', 'pin.person_id = record.person_id and pin.version_id = record.verified_version')
      .where('record.person_id = :person and pin.evidence_id = :evidence', { person: scope.person, evidence })
      .getMany();
  }

  private async change(scope: Scope, record: RecordRow, changes: Partial<RecordRow>): Promise<RecordRow> {
    const all = { ...changes, updatedAt: scope.now, revision: record.revision + 1 };
    await scope.sql.update(RecordRow, { personId: scope.person, id: record.id }, all);
    return Object.assign(record, all);
  }

  private async freeze(scope: Scope, content: MilestoneContent, source?: RecordSource): Promise<FrozenContent> {
    return {
      when: content.when,
      note: content.note,
      links: content.links,
      files: await pinFiles(scope, content.files),
      ...(source && { source }),
    };
  }

  private async insertVersion(scope: Scope, record: RecordRow, content: FrozenContent): Promise<void> {
    const id = this.ids.next();
    const digest = digestOf(record.milestone, content);
    await scope.sql.insert(VersionRow, {
      personId: scope.person,
      id,
      recordId: record.id,
      number: record.versions,
      content,
      digest,
      createdAt: scope.now,
    });
    if (content.files.length > 0)
      await scope.sql.insert(
        VersionFileRow,
        content.files.map((file) => ({ personId: scope.person, versionId: id, evidenceId: file.id })),
      );
  }
}

/** What a record says of itself without its content. */
export const saidIn = ({ when, files }: FrozenContent) => ({
  saidFrom: when.from,
  saidUntil: when.until,
  saidOngoing: when.ongoing,
  files: files.length,
});

const sentences: Record<StoredState, string> = {
  logged: 'This is not submitted.',
  submitted: 'This waits for a decision already.',
  returned: 'This was returned.',
  verified: 'This is verified.',
  not_met: 'This was decided: not met.',
  withdrawn: 'This was withdrawn.',
};
