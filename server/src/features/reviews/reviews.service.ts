import { Injectable } from '@nestjs/common';
import {
  type AmendmentDraft,
  type Created,
  type Id,
  knownAllowed,
  mayAmend,
  mayReview,
  mayUndo,
  type Milestone,
  type ReviewDraft,
  type ReviewsDraft,
  UNDO_MS,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids, latestDay } from '../../platform/clock.js';
import { Conflict, Forbidden, invalid, NotFound, Stale } from '../../platform/errors.js';
import { Mail } from '../../platform/mail/mail.js';
import { Catalogue, Portfolio } from '../portfolio/index.js';
import { type RecordRow, Records } from '../records/index.js';
import { type SubmissionRow, Submissions } from '../submissions/index.js';
import { type BeforeDecision, ReviewRow } from './review.entity.js';
import { actOf, beforeOf, restored, verdict } from './verdict.js';

type Ruling = Pick<ReviewDraft, 'decision' | 'known' | 'note'>;

/** Decisions: append-only, each pinned to the version that was seen. The only writer of `review`. */
@Injectable()
export class Reviews {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly catalogue: Catalogue,
    private readonly records: Records,
    private readonly submissions: Submissions,
    private readonly mail: Mail,
  ) {}

  /** Records a decision on the version the reviewer has seen. */
  async review(scope: Scope, id: Id, draft: ReviewDraft): Promise<Created> {
    return this.portfolio.write(scope, async () => this.decide(scope, id, draft, ''));
  }

  /** Records several decisions about one person: all of them, or none. */
  async reviewAll(scope: Scope, { reviews }: ReviewsDraft): Promise<{ ids: Id[] }> {
    return this.portfolio.write(scope, async () => {
      const ids: Id[] = [];
      for (const [at, { record, ...draft }] of reviews.entries())
        ids.push((await this.decide(scope, record, draft, `/reviews/${at}`)).id);
      return { ids };
    });
  }

  /** Takes back one's own decision within 10 seconds: the request is open again, with the clock it had. */
  async undo(scope: Scope, id: Id, review: Id): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const { record, row } = await this.ownDecision(scope, id, review);
      if (!mayUndo(row.decidedAt, scope.now))
        throw new Conflict('too_late', 'A decision can be undone for 10 seconds; amend it with a reason.');
      await this.append(scope, { ...row, decision: 'undone', known: null, note: '', reason: null, amends: row.id });
      await this.submissions.reopen(scope, row.submissionId);
      await this.records.move(scope, record, 'undo', restored(row.before));
    });
  }

  /** Changes one's own decision with a reason: a new row on the same version; both stay, the last counts. */
  async amend(scope: Scope, id: Id, review: Id, draft: AmendmentDraft): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const { record, row } = await this.ownDecision(scope, id, review);
      const submission = await this.submissions.frozen(scope, row.submissionId);
      const milestone = await this.milestoneOf(scope, submission);
      refuseUnknowable(scope, submission, milestone, draft, '');
      const amended = await this.append(scope, {
        ...row,
        decision: draft.decision,
        known: draft.known,
        note: draft.note,
        reason: draft.reason,
        amends: row.id,
      });
      await this.records.move(scope, record, 'undo', restored(row.before));
      await this.records.move(
        scope,
        record,
        actOf[draft.decision],
        verdict(draft.decision, submission, milestone, amended.id, scope.now),
      );
      return { id: amended.id };
    });
  }

  private async decide(scope: Scope, id: Id, draft: ReviewDraft, at: string): Promise<Created> {
    const record = await this.records.lock(scope, id);
    if (!mayReview({ id: scope.actor, capacity: scope.capacity }, { personId: record.personId }))
      throw new Forbidden('own_record');
    const request = await this.submissions.openOn(scope, record);
    if (!request) throw await this.notWaiting(scope, record);
    const submission = await this.submissions.frozen(scope, request.submissionId);
    if (request.versionId !== draft.version)
      throw new Stale(
        { version: request.versionId, number: request.number, content: submission.content },
        'A newer version was submitted.',
      );
    const milestone = await this.milestoneOf(scope, submission);
    refuseUnknowable(scope, submission, milestone, draft, at);
    const row = await this.append(scope, {
      ...pinned(submission),
      decision: draft.decision,
      known: draft.known,
      note: draft.note,
      reason: null,
      amends: null,
      before: beforeOf(record),
    });
    await this.submissions.close(scope, request, 'decided');
    await this.records.move(
      scope,
      record,
      actOf[draft.decision],
      verdict(draft.decision, submission, milestone, row.id, scope.now),
    );
    return { id: row.id };
  }

  private async milestoneOf(scope: Scope, submission: SubmissionRow): Promise<Milestone> {
    return (await this.catalogue.recorded(scope, submission.milestone))!.milestone;
  }

  /** Invisible is not found; visible and not waiting is a conflict. */
  private async notWaiting(scope: Scope, record: RecordRow) {
    const [seen] = await scope.sql.query(
      'select from submission where person_id = $1 and program_id = $2 and record_id = $3 limit 1',
      [scope.person, scope.program, record.id],
    );
    return seen ? new Conflict('not_waiting', 'This no longer waits for a decision.') : new NotFound();
  }

  private async ownDecision(scope: Scope, id: Id, review: Id): Promise<{ record: RecordRow; row: ReviewRow }> {
    const record = await this.records.lock(scope, id);
    const row = await scope.sql.findOneBy(ReviewRow, {
      personId: scope.person,
      programId: scope.program,
      id: review,
      recordId: id,
    });
    if (!row) throw new NotFound();
    if (!mayAmend({ id: scope.actor, capacity: scope.capacity }, row))
      throw new Forbidden('not_your_decision', 'Only who decided can change the decision.');
    if (record.lastReview !== row.id || record.state === 'submitted')
      throw new Conflict('moved_on', 'Something came after this decision.');
    return { record, row };
  }

  /** The mentee reads of it once it can no longer be undone; a decision that was undone is not told. */
  private tell(scope: Scope, { id, decidedAt }: ReviewRow): Promise<void> {
    const after = new Date(decidedAt.getTime() + UNDO_MS + 1_000);
    return this.mail.enqueue(scope.sql, { kind: 'decision', ref: id, key: `decision ${id}`, after });
  }

  private async append(
    scope: Scope,
    row: Omit<
      ReviewRow,
      'id' | 'reviewerId' | 'reviewerName' | 'reviewerRole' | 'reviewerOrganisation' | 'decidedAt'
    > & { before: BeforeDecision },
  ): Promise<ReviewRow> {
    const [signature] = await scope.sql.query('select name, role, organisation from signature()');
    const signed = {
      reviewerId: scope.actor,
      reviewerName: signature.name,
      reviewerRole: signature.role,
      reviewerOrganisation: signature.organisation,
    };
    const review = scope.sql.create(ReviewRow, { ...row, ...signed, id: this.ids.next(), decidedAt: scope.now });
    await scope.sql.insert(ReviewRow, review);
    if (review.decision !== 'undone') await this.tell(scope, review);
    return review;
  }
}

const pinned = ({ personId, programId, recordId, versionId, id, number }: SubmissionRow) => ({
  personId,
  programId,
  recordId,
  versionId,
  submissionId: id,
  number,
});

/** Of a credential, degree or exam nobody has seen a document when only a note was given; and nobody has looked it up tomorrow. */
const refuseUnknowable = (
  { now }: Scope,
  { content }: SubmissionRow,
  { kind }: Milestone,
  { known }: Ruling,
  at: string,
): void => {
  const hasDocument = content.files.length > 0 || content.links.length > 0;
  if (known && !knownAllowed(kind, known.how, hasDocument))
    throw invalid(
      `${at}/known`,
      'Only a note was given: no document can have been seen. Look it up at the issuer, or ask for the document.',
      'no_document',
    );
  if (known?.how === 'looked_up' && known.on > latestDay(now))
    throw invalid(`${at}/known/on`, 'This date is in the future.', 'date');
};
