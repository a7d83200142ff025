import type { CvDocument } from '@cmio-pathway/shared';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A CV as it was sent, whole and frozen. */
@Entity('cv_version')
@Unique(['personId', 'cvId', 'number'])
export class CvVersionRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') cvId!: string;
  @Column('integer') number!: number;
  @Column('text') name!: string;
  @Column('jsonb') content!: CvDocument;
  @Column('text') digest!: string;
  @Column('timestamptz') frozenAt!: Date;
}
