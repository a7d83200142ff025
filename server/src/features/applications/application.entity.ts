import type { ApplicationContent } from '@cmio-pathway/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What of an application no list shows and nothing searches. */
export type StoredContent = Pick<
  ApplicationContent,
  | 'ehr'
  | 'source'
  | 'link'
  | 'posting'
  | 'salary'
  | 'contacts'
  | 'research'
  | 'letter'
  | 'documents'
  | 'references'
  | 'prepared'
  | 'offer'
  | 'notes'
>;

/** An application for a position; where it stands is in its moves. */
@Entity('application')
export class ApplicationRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') organisation!: string;
  @Column('text') role!: string;
  @Column('smallint', { nullable: true }) rung!: number | null;
  @Column('text') reportsTo!: string;
  @Column('text') place!: string;
  @Column('text') size!: string;
  @Column('jsonb', { nullable: true }) next!: ApplicationContent['next'];
  @Column('date', { nullable: true }) closesOn!: string | null;
  @Column('date', { nullable: true }) lastContactOn!: string | null;
  @Column('jsonb') content!: StoredContent;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') savedAt!: Date;
  @Column('timestamptz', { nullable: true }) archivedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  @Column('integer') revision!: number;
}
