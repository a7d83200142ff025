import type { CreditCategory, CreditUnit, CycleAuthority } from '@cmio-pathway/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A cycle that a person opened by hand; amounts are text, as PostgreSQL gives a numeric. */
@Entity('credit_cycle')
export class CreditCycleRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text') authority!: CycleAuthority;
  @Column('text') which!: string;
  @Column('date') fromDay!: string;
  @Column('date') untilDay!: string;
  @Column('numeric', { precision: 7, scale: 2 }) amount!: string;
  @Column('text') unit!: CreditUnit;
  @Column('jsonb') atLeast!: { category: CreditCategory; amount: number }[];
  @Column('numeric', { precision: 7, scale: 2, nullable: true }) carryOverMax!: string | null;
  @Column('date', { nullable: true }) askedOn!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  @Column('integer') revision!: number;
}
