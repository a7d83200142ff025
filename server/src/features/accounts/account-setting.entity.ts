import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody sets for themselves. */
@Entity('account_setting')
export class AccountSettingRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('text', { nullable: true }) timeZone!: string | null;
  @Column('text', { nullable: true }) npi!: string | null;
  /** When the question for a personal address was put off. */
  @Column('timestamptz', { nullable: true }) addressPutOffAt!: Date | null;
  @Column('integer') revision!: number;
  @Column('timestamptz') savedAt!: Date;
}
