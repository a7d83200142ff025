import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A note to the mentee on a step or milestone; it needs no decision. */
@Entity('note')
@Index(['programId', 'personId'])
export class NoteRow {
  @PrimaryColumn('uuid') personId!: string;
  @Column('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('smallint') step!: number;
  @Column('text', { nullable: true }) milestone!: string | null;
  @Column('text') text!: string;
  @Column('uuid') authorId!: string;
  @Column('text') authorName!: string;
  @Column('timestamptz') writtenAt!: Date;
}
