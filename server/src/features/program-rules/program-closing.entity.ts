import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClosingWay } from '@cmio-pathway/shared';

/** The day on which a way closes, as a program corrects it, or once did. */
@Entity('program_closing')
export class ProgramClosingRow {
  @PrimaryColumn('uuid') programId!: string;
  @PrimaryColumn('text') way!: ClosingWay['id'];
  @Column('date') closesOn!: string;
  @Column('text') source!: string;
  @Column('integer') revision!: number;
  @Column('timestamptz') correctedAt!: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
