import type { RecordSource } from '@cmio-pathway/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A file as a version pins it. */
export interface PinnedFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** What a version says, whole and frozen. */
export interface FrozenContent {
  when: { from: string; until: string | null; ongoing: boolean };
  note: string;
  links: { url: string; label: string }[];
  files: PinnedFile[];
  /** Only of a record that an import began; each version keeps it. */
  source?: RecordSource;
}

/** Immutable content of a record; a correction is the next number. */
@Entity('version')
@Unique(['personId', 'recordId', 'number'])
export class VersionRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') recordId!: string;
  @Column('integer') number!: number;
  @Column('jsonb') content!: FrozenContent;
  @Column('text') digest!: string;
  @Column('timestamptz') createdAt!: Date;
}

/** Which of the person's files a version pins. */
@Entity('version_file')
@Index(['personId', 'evidenceId'])
export class VersionFileRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') versionId!: string;
  @PrimaryColumn('uuid') evidenceId!: string;
}
