import type { CreditCategory, CreditUnit } from '@cmio-pathway/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One occasion of continuing education; `amount` is text, as PostgreSQL gives a numeric. */
@Entity('credit_entry')
@Index(['personId', 'earnedOn', 'id'])
export class CreditEntryRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('date') earnedOn!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) provider!: string | null;
  @Column('numeric', { precision: 7, scale: 2 }) amount!: string;
  @Column('text') unit!: CreditUnit;
  @Column('text', { array: true }) categories!: CreditCategory[];
  @Column('uuid', { nullable: true }) evidenceId!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  @Column('integer') revision!: number;
}
