import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MatchingInput, MatchingPair } from '@cmio-pathway/shared';
import type { FrozenFacts } from './frozen-facts.js';

/** A round of matching, with what was known when it was made. */
@Entity('matching_round')
export class MatchingRoundRow {
  @PrimaryColumn('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('uuid', { nullable: true }) cohortId!: string | null;
  @Column('date') startsOn!: string;
  @Column('text') organisations!: MatchingInput['organisations'];
  @Column('jsonb') facts!: FrozenFacts;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
}

/** One result of a round. */
@Entity('matching_run')
export class MatchingRunRow {
  @PrimaryColumn('uuid') programId!: string;
  @PrimaryColumn('uuid') roundId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('jsonb') pins!: MatchingPair[];
  @Column('jsonb') forbids!: MatchingPair[];
  @Column('jsonb') pairs!: MatchingPair[];
  @Column('uuid') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
}

/** A pair that was put to both, or could not be. */
export interface PutPair extends MatchingPair {
  proposal: string | null;
  refused: 'changed' | 'paired' | 'waiting' | null;
}

/** What was put to both sides of the pairs of a run. */
@Entity('matching_publication')
@Index('matching_publication_open_idx', ['programId', 'roundId'], { unique: true, where: '(withdrawn_at IS NULL)' })
export class MatchingPublicationRow {
  @PrimaryColumn('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roundId!: string;
  @Column('integer') run!: number;
  @Column('jsonb') pairs!: PutPair[];
  @Column('uuid') publishedBy!: string;
  @Column('timestamptz') publishedAt!: Date;
  @Column('uuid', { nullable: true }) withdrawnBy!: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
