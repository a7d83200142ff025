import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { KnownHow } from '@cmio-pathway/shared';

/** What a record was before a decision: undoing or amending goes back to exactly that. */
export interface BeforeDecision {
  verifiedVersion: string | null;
  verifiedNumber: number | null;
  verifiedFrom: string | null;
  verifiedUntil: string | null;
  verifiedProgram: string | null;
  verifiedAt: string | null;
  lastReview: string | null;
  stateBefore: string | null;
  submittedAt: string;
  submittedTo: string;
  returnedAt: string | null;
  notMetAt: string | null;
}

/** A decision; append-only. */
@Entity('review')
@Index(['personId', 'recordId', 'decidedAt'])
@Index(['programId', 'decidedAt'])
@Index('review_reviewer_id_idx', ['reviewerId', 'decidedAt', 'id'])
@Unique(['personId', 'amends'])
export class ReviewRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') recordId!: string;
  @Column('uuid') versionId!: string;
  @Column('uuid') submissionId!: string;
  @Column('integer') number!: number;
  @Column('uuid') reviewerId!: string;
  @Column('text') reviewerName!: string;
  @Column('text') reviewerRole!: string;
  @Column('text') reviewerOrganisation!: string;
  @Column('text') decision!: 'approved' | 'returned' | 'not_met' | 'undone';
  @Column('jsonb', { nullable: true }) known!: KnownHow | null;
  @Column('text') note!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') before!: BeforeDecision;
  @Column('uuid', { nullable: true }) amends!: string | null;
  @Column('timestamptz') decidedAt!: Date;
}
