import type { CvDraft } from '@cmio-pathway/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A CV as it shall stand; what it is made of stays where it is. */
@Entity('cv')
export class CvRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') draft!: CvDraft;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') savedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  @Column('integer') revision!: number;
}
