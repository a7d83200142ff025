import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { InvitedRole } from '@cmio-pathway/shared';

/** Somebody asked to come into a program as something; the address that accepts it serves once. */
@Entity('invitation')
@Unique(['tokenHash'])
@Index(['id'], { unique: true })
@Index('invitation_accepted_by_idx', ['programId', 'acceptedBy'], { where: 'accepted_by is not null' })
export class InvitationRow {
  @PrimaryColumn('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') role!: InvitedRole;
  @Column('uuid', { nullable: true }) cohortId!: string | null;
  @Column('bytea') tokenHash!: Buffer;
  @Column('uuid', { nullable: true }) invitedBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('uuid', { nullable: true }) acceptedBy!: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
