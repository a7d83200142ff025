import type { CvSectionId } from '@cmio-pathway/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something of somebody's CV that no milestone says. */
@Entity('cv_entry')
export class CvEntryRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') section!: CvSectionId;
  @Column('text') title!: string;
  @Column('text') organisation!: string;
  @Column('text') place!: string;
  @Column('text', { nullable: true }) saidFrom!: string | null;
  @Column('text', { nullable: true }) saidUntil!: string | null;
  @Column('boolean') saidOngoing!: boolean;
  @Column('text') text!: string;
  @Column('jsonb') links!: { url: string; label: string }[];
  @Column('text') doi!: string;
  @Column('text') pmid!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  @Column('integer') revision!: number;
}
