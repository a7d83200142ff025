import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a mentor says of themselves. */
@Entity('mentor_profile')
export class MentorProfileRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('text') specialty!: string;
  @Column('text') organisation!: string;
  @Column('text', { array: true }) languages!: string[];
  @Column('smallint', { array: true }) steps!: number[];
  @Column('text', { array: true }) skills!: string[];
  @Column('text') about!: string;
  @Column('smallint', { nullable: true }) capacity!: number | null;
  @Column('integer') revision!: number;
  @Column('timestamptz') savedAt!: Date;
}
