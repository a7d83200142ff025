import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An optional milestone of the catalogue that a program requires, or once did. */
@Entity('program_requirement')
export class ProgramRequirementRow {
  @PrimaryColumn('uuid') programId!: string;
  @PrimaryColumn('text') milestone!: string;
  @Column('integer') revision!: number;
  @Column('timestamptz') requiredAt!: Date;
  @Column('timestamptz', { nullable: true }) liftedAt!: Date | null;
}
