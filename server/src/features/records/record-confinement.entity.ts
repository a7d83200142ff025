import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom a record is confined to that only its person sees. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What a confined record was made from. */
export interface Confinement {
  organisation: string;
  /** Of the posting; empty where there is none. */
  link: string;
}

/** The same, kept for its person alone. */
@Entity('record_confinement')
export class RecordConfinementRow implements Confinement {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') recordId!: string;
  @Column('text') organisation!: string;
  @Column('text') link!: string;
  /** How the name is compared; written by the database. */
  @Column({ type: 'text', array: true, insert: false, update: false }) words!: string[];
}
