import type { InterviewDraft } from '@cmio-pathway/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An interview of an application; `venue` is where, `people` are with whom. */
@Entity('interview')
@Index(['personId', 'applicationId', 'at'])
export class InterviewRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  @Column('text') kind!: InterviewDraft['kind'];
  @Column('timestamptz') at!: Date;
  @Column('smallint') minutes!: number;
  @Column('text') venue!: string;
  @Column('text') people!: string;
  @Column('text') state!: InterviewDraft['state'];
  @Column('text') reflection!: string;
  @Column('integer') sequence!: number;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') savedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  @Column('integer') revision!: number;
}
