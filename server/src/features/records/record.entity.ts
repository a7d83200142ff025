import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StoredState } from '@cmio-pathway/shared';

/** One occurrence of a milestone, without its content. */
@Entity('record')
@Index(['personId', 'milestone'])
@Check(`(verified_version is null) = (verified_at is null)`)
export class RecordRow {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') milestone!: string;
  @Column('text') pathway!: string;
  @Column('text') state!: StoredState;
  @Column('text', { nullable: true }) stateBefore!: StoredState | null;
  @Column('uuid', { nullable: true }) renews!: string | null;
  @Column('text') saidFrom!: string;
  @Column('text', { nullable: true }) saidUntil!: string | null;
  @Column('boolean') saidOngoing!: boolean;
  @Column('integer') versions!: number;
  @Column('integer') files!: number;
  @Column('uuid', { nullable: true }) verifiedVersion!: string | null;
  @Column('integer', { nullable: true }) verifiedNumber!: number | null;
  @Column('date', { nullable: true }) verifiedFrom!: string | null;
  @Column('date', { nullable: true }) verifiedUntil!: string | null;
  @Column('uuid', { nullable: true }) verifiedProgram!: string | null;
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;
  @Column('uuid', { nullable: true }) lastReview!: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('uuid', { nullable: true }) submittedTo!: string | null;
  @Column('timestamptz', { nullable: true }) returnedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) notMetAt!: Date | null;
  @Column('timestamptz') loggedAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @Column('integer') revision!: number;
  /** Who may see it besides its person: null every program of theirs, `NOBODY` none, else that program alone. */
  @Column('uuid', { nullable: true }) confinedTo!: string | null;
}
