import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a program spares one person, with the reason. */
@Entity('waiver')
@Index(['programId', 'personId'])
@Index('waiver_open_idx', ['personId', 'programId', 'milestone'], { unique: true, where: '(lifted_at IS NULL)' })
@Index('waiver_program_id_waived_at_idx', ['programId', 'waivedAt', 'id'], { where: '(lifted_at IS NULL)' })
export class WaiverRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') milestone!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') waivedAt!: Date;
  @Column('uuid') waivedBy!: string;
  @Column('text') waivedByName!: string;
  @Column('text') waivedByRole!: string;
  @Column('timestamptz', { nullable: true }) liftedAt!: Date | null;
  @Column('uuid', { nullable: true }) liftedBy!: string | null;
  @Column('text', { nullable: true }) liftedByName!: string | null;
  @Column('text', { nullable: true }) liftedReason!: string | null;
}
