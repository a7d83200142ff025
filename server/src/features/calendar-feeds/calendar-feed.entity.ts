import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('calendar_feed')
@Index('calendar_feed_token_hash_idx', ['tokenHash'], { unique: true })
export class CalendarFeedRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('boolean') named!: boolean;
  @Column('timestamptz') madeAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
