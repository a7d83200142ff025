import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Track } from '@cmio-pathway/shared';

/** The four choices of somebody's way. */
@Entity('track')
export class TrackRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('text', { nullable: true }) degree!: Track['degree'];
  @Column('text', { nullable: true }) training!: Track['training'];
  @Column('text', { nullable: true }) board!: Track['board'];
  @Column('text', { nullable: true }) goal!: Track['goal'];
  @Column('text', { nullable: true }) goalWords!: string | null;
  @Column('integer') revision!: number;
  @Column('timestamptz') updatedAt!: Date;
}
