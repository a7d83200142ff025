import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A file of evidence among a person's own. */
@Entity('evidence')
@Unique(['personId', 'sha256'])
export class EvidenceRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') mediaType!: string;
  @Column('integer') bytes!: number;
  @Column('text') sha256!: string;
  @Column('timestamptz') uploadedAt!: Date;
  @Column('timestamptz', { nullable: true }) takenBackAt!: Date | null;
}
