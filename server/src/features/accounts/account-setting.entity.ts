import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody sets for themselves. */
@Entity('account_setting')
export class AccountSettingRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('text', { nullable: true }) timeZone!: string | null;
  @Column('text', { nullable: true }) npi!: string | null;
  @Column('integer') revision!: number;
  @Column('timestamptz') savedAt!: Date;
}
