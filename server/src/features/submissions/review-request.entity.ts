import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whose turn it is on one submission, and since when. */
@Entity('review_request')
@Index('review_request_open_idx', ['personId', 'recordId'], { unique: true, where: 'closed_at is null' })
@Index('review_request_queue_idx', ['programId', 'reviewerId', 'askedAt', 'submissionId'], {
  where: 'closed_at is null',
})
@Index('review_request_asked_at_idx', ['programId', 'askedAt', 'submissionId', 'personId', 'reviewerId', 'recordId'], {
  where: 'closed_at is null',
})
@Index('review_request_person_id_idx', ['programId', 'personId', 'askedAt', 'submissionId', 'recordId'], {
  where: 'closed_at is null',
})
export class ReviewRequestRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') programId!: string;
  @PrimaryColumn('uuid') submissionId!: string;
  @Column('uuid') recordId!: string;
  @Column('uuid') versionId!: string;
  @Column('integer') number!: number;
  @Column('text') milestone!: string;
  @Column('integer') files!: number;
  @Column('boolean') changed!: boolean;
  @Column('uuid', { nullable: true }) batch!: string | null;
  @Column('uuid', { nullable: true }) reviewerId!: string | null;
  @Column('timestamptz') askedAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) closedAs!: 'decided' | 'withdrawn' | 'shared' | null;
}
