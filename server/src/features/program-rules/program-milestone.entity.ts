import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OwnMilestoneDraft } from '@cmio-pathway/shared';

/** A milestone a program has added to a step of the pathway. */
@Entity('program_milestone')
@Index('program_milestone_id_idx', ['id'], { unique: true })
export class ProgramMilestoneRow {
  @PrimaryColumn('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('smallint') step!: number;
  @Column('text') title!: string;
  @Column('text', { array: true }) evidence!: string[];
  @Column('text') kind!: OwnMilestoneDraft['kind'];
  @Column('text') whenKind!: OwnMilestoneDraft['when'];
  @Column('text') counts!: OwnMilestoneDraft['counts'];
  @Column('boolean') required!: boolean;
  @Column('smallint', { nullable: true }) minMonths!: number | null;
  @Column('smallint', { nullable: true }) typicalMonths!: number | null;
  @Column('smallint', { nullable: true }) maxMonths!: number | null;
  @Column('smallint', { nullable: true }) renewalMonths!: number | null;
  @Column('integer') revision!: number;
  @Column('timestamptz') addedAt!: Date;
  @Column('timestamptz') changedAt!: Date;
  @Column('timestamptz', { nullable: true }) retiredAt!: Date | null;
}
