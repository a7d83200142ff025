import type { PlanItem } from '@cmio-pathway/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('plan')
export class PlanRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('jsonb') items!: PlanItem[];
  @Column('integer') revision!: number;
  @Column('timestamptz') savedAt!: Date;
}
