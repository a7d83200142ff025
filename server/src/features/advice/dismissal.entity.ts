import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An advice somebody put away. */
@Entity('advice_dismissal')
@Index('advice_dismissal_open_idx', ['personId', 'adviceKey'], { unique: true, where: '(restored_at IS NULL)' })
export class DismissalRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') adviceKey!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') dismissedAt!: Date;
  @Column('timestamptz', { nullable: true }) restoredAt!: Date | null;
}
