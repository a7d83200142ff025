import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a mentee says for the matching of one program. */
@Entity('matching_profile')
@Index('matching_profile_program_id_person_id_idx', ['programId', 'personId'])
export class MatchingProfileRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') programId!: string;
  @Column('text') organisation!: string;
  @Column('text', { array: true }) languages!: string[];
  @Column('uuid', { array: true }) wishes!: string[];
  @Column('integer') revision!: number;
  @Column('timestamptz') savedAt!: Date;
}
