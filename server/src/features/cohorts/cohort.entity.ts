import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** People who came into a program together. */
@Entity('cohort')
@Unique(['programId', 'name'])
export class CohortRow {
  @PrimaryColumn('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('date', { nullable: true }) startsOn!: string | null;
  @Column('date', { nullable: true }) endsOn!: string | null;
  @Column('timestamptz', { nullable: true }) archivedAt!: Date | null;
  @Column('integer', { default: 1 }) revision!: number;
}
