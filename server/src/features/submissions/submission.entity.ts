import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FrozenContent } from '../records/index.js';

/** What a program was asked to decide on, frozen. */
@Entity('submission')
@Index(['personId', 'recordId'])
@Index(['programId', 'personId'])
@Index('submission_confined_idx', ['programId', 'personId'], { where: 'confined' })
export class SubmissionRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') recordId!: string;
  @Column('uuid') versionId!: string;
  @Column('integer') number!: number;
  @Column('text') milestone!: string;
  @Column('jsonb') content!: FrozenContent;
  @Column('text') digest!: string;
  @Column('uuid', { nullable: true }) batch!: string | null;
  @Column('timestamptz') submittedAt!: Date;
  /** Who had decided elsewhere on what is shown here for the record. */
  @Column('jsonb', { nullable: true }) elsewhere!: object | null;
  /** Set by the database, of a record that its person alone sees otherwise. */
  @Column('boolean', { default: false }) confined!: boolean;
}
