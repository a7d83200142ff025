import { Injectable } from '@nestjs/common';
import type { SubmissionDraft } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid } from '../../platform/errors.js';
import { Catalogue, Portfolio } from '../portfolio/index.js';
import { type RecordRow, Records, saidIn } from '../records/index.js';
import { confinedReader, onlyYours } from './confined.js';
import { ReviewRequestRow } from './review-request.entity.js';
import { SubmissionRow } from './submission.entity.js';

/** Asking a program for a decision, and whose turn it is: the only writer of `submission` and `review_request`. */
@Injectable()
export class Submissions {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly catalogue: Catalogue,
    private readonly records: Records,
  ) {}

  /** Submits several records as one batch; each keeps a request of its own. All of them, or none. */
  async submitAll(scope: Scope, draft: SubmissionDraft): Promise<{ batch: string; records: number }> {
    return this.portfolio.write(scope, async () => {
      const batch = this.ids.next();
      const ids = [...new Set(draft.records)];
      for (const id of ids) {
        const record = await this.records.lock(scope, id);
        if (record.confinedTo) throw onlyYours(record);
        await this.submit(scope, record, draft.program, batch, '/program');
      }
      return { batch, records: ids.length };
    });
  }

  /** Freezes the newest version and asks one program for a decision on it. Needs the portfolio's lock. */
  async submit(
    scope: Scope,
    record: RecordRow,
    program: string,
    batch: string | null,
    pointer = '/submitTo',
  ): Promise<void> {
    const reader = record.confinedTo ? await confinedReader(scope, record, program) : await this.reader(scope, program);
    if (!reader) throw invalid(pointer, 'You are not enrolled in this program.', 'not_enrolled');
    const named = await this.catalogue.recorded(scope, record.milestone);
    if (named?.program && named.program !== program)
      throw invalid(
        pointer,
        'This is a milestone of another program: only that one can decide on it.',
        'other_program',
      );
    const { id: versionId, number, content, digest } = await this.records.latestVersion(scope, record);
    if (content.when.ongoing && named?.milestone.kind !== 'role')
      throw invalid('/when/ongoing', 'Submit it when it has ended: what still goes on cannot be verified.', 'ongoing');
    const decidedBefore = record.confinedTo ? record.confinedTo === program : record.lastReview !== null;
    const from = record.state;
    await this.records.move(scope, record, 'submit', {
      stateBefore: from,
      submittedAt: scope.now,
      submittedTo: program,
      ...saidIn(content),
    });
    const asked = {
      personId: scope.person,
      programId: program,
      recordId: record.id,
      versionId,
      number,
      milestone: record.milestone,
      batch,
    };
    const id = this.ids.next();
    await scope.sql.insert(SubmissionRow, { ...asked, id, content, digest, submittedAt: scope.now });
    await scope.sql.insert(ReviewRequestRow, {
      ...asked,
      submissionId: id,
      files: content.files.length,
      changed: decidedBefore,
      reviewerId: reader.mentor,
      askedAt: scope.now,
      closedAt: null,
      closedAs: null,
    });
  }

  /** Takes a request back while nobody has decided; the record is again what it was before. */
  async withdraw(scope: Scope, id: string): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const record = await this.records.lock(scope, id);
      const request = await this.openOn(scope, record);
      if (!request) throw new Conflict('not_waiting', 'This was decided already.');
      await this.close(scope, request, 'withdrawn');
      await this.records.move(scope, record, 'withdraw', { stateBefore: null, submittedAt: null, submittedTo: null });
    });
  }

  /** The open request on a record that this scope may see. */
  async openOn(scope: Scope, record: RecordRow): Promise<ReviewRequestRow | null> {
    return scope.sql.findOneBy(ReviewRequestRow, { personId: scope.person, recordId: record.id, closedAt: IsNull() });
  }

  async close(scope: Scope, request: ReviewRequestRow, as: 'decided' | 'withdrawn'): Promise<void> {
    await scope.sql.update(ReviewRequestRow, key(request), { closedAt: scope.now, closedAs: as });
  }

  /** Puts a request back into the queue with the clock it had. */
  async reopen(scope: Scope, submissionId: string): Promise<ReviewRequestRow> {
    const request = await scope.sql.findOneByOrFail(ReviewRequestRow, { personId: scope.person, submissionId });
    await scope.sql.update(ReviewRequestRow, key(request), { closedAt: null, closedAs: null });
    return request;
  }

  /** Gives what waits with a mentor to another, or to the program's queue; the clocks go on. */
  async pass(scope: Scope, from: string, to: string | null): Promise<void> {
    await this.passOn(scope, scope.program, [from], to);
  }

  /** Gives what waits with a former mentor, or with nobody, to another; the clocks go on. */
  async handOver(scope: Scope, from: string | null, to: string, program = scope.program): Promise<void> {
    await this.passOn(scope, program, [null, from], to);
  }

  /** Gives back what was asked before a mentor came, when that was taken back. */
  async handBack(scope: Scope, from: string | null, to: string | null, askedBefore: Date): Promise<void> {
    await this.passOn(scope, scope.program, [from], to, askedBefore);
  }

  async frozen(scope: Scope, submissionId: string): Promise<SubmissionRow> {
    return scope.sql.findOneByOrFail(SubmissionRow, { personId: scope.person, id: submissionId });
  }

  /** What somebody of the organization applied to would get goes to the queue; the database sees to it. */
  private async passOn(
    scope: Scope,
    program: string,
    from: (string | null)[],
    to: string | null,
    until: Date | null = null,
  ): Promise<void> {
    await scope.sql.query('select pass_requests($1, $2, $3, $4)', [program, from, to, until]);
  }

  /** Who reads a submission to this program: the primary mentor of today, else its queue; null when not enrolled there. */
  private async reader(scope: Scope, program: string): Promise<{ mentor: string | null } | null> {
    const [row] = await scope.sql.query(
      `select m.mentor_id as mentor from enrollment e
       left join mentorship m on m.person_id = e.person_id and m.program_id = e.program_id and m.is_primary and m.superseded_at is null and m.valid @> app_today()
       where e.person_id = $1 and e.program_id = $2 and e.accepted_at is not null and e.ended_at is null`,
      [scope.person, program],
    );
    return row ?? null;
  }
}

const key = ({ personId, submissionId }: ReviewRequestRow) => ({ personId, submissionId });
