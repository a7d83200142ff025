import type { PlanItem, planAnswers } from '@cmio-pathway/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('plan_version')
@Index('plan_version_open_idx', ['personId', 'programId'], {
  unique: true,
  where: 'answer IS NULL AND withdrawn_at IS NULL',
})
@Index('plan_version_program_id_person_id_idx', ['programId', 'personId'])
@Unique(['personId', 'programId', 'number'])
export class PlanVersionRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') number!: number;
  @Column('jsonb') items!: PlanItem[];
  @Column('timestamptz') proposedAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { nullable: true }) answer!: (typeof planAnswers)[number] | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('text', { nullable: true }) answeredName!: string | null;
  @Column('text', { nullable: true }) answeredRole!: string | null;
  @Column('text', { nullable: true }) answeredOrganisation!: string | null;
  @Column('text', { nullable: true }) answerNote!: string | null;
}
