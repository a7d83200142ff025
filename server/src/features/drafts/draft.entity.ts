import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftContent } from '@cmio-pathway/shared';

/** What is being typed, as typed. */
@Entity('draft')
export class DraftRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('jsonb') content!: DraftContent;
  @Column('integer') revision!: number;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') savedAt!: Date;
  @Column('timestamptz', { nullable: true }) discardedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) loggedAt!: Date | null;
}
