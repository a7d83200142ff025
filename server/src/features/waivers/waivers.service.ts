import { Injectable } from '@nestjs/common';
import { type Created, type LiftingDraft, mayWaive, type WaiverDraft } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, Forbidden, invalid, NotFound } from '../../platform/errors.js';
import { Catalogue, Portfolio } from '../portfolio/index.js';
import { WaiverRow } from './waiver.entity.js';

/** What a program spares one person: the only writer of `waiver`. */
@Injectable()
export class Waivers {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly catalogue: Catalogue,
  ) {}

  /** Spares somebody a milestone: it counts as met for this program, and they read why. */
  async waive(scope: Scope, { milestone, reason }: WaiverDraft): Promise<Created> {
    await refuseWhoMayNot(scope);
    const named = await this.catalogue.recorded(scope, milestone);
    if (!named || (named.program && named.program !== scope.program))
      throw invalid('/milestone', 'Choose a milestone of the pathway or of this program.', 'unknown');
    return this.portfolio.write(scope, async () => {
      const about = { personId: scope.person, programId: scope.program, milestone };
      if (await scope.sql.existsBy(WaiverRow, { ...about, liftedAt: IsNull() }))
        throw new Conflict('waived', 'This is waived already.');
      const { name, role } = await signature(scope);
      const id = this.ids.next();
      await scope.sql.insert(WaiverRow, {
        ...about,
        id,
        reason,
        waivedAt: scope.now,
        waivedBy: scope.actor,
        waivedByName: name,
        waivedByRole: role,
        liftedAt: null,
        liftedBy: null,
        liftedByName: null,
        liftedReason: null,
      });
      return { id };
    });
  }

  /** Asks for it again; the waiver stays, with why it ended. */
  async lift(scope: Scope, id: string, { reason }: LiftingDraft): Promise<Created> {
    await refuseWhoMayNot(scope);
    return this.portfolio.write(scope, async () => {
      const key = { personId: scope.person, programId: scope.program, id };
      const waiver = await scope.sql.findOneBy(WaiverRow, key);
      if (!waiver) throw new NotFound();
      if (waiver.liftedAt) throw new Conflict('lifted', 'This is asked for again already.');
      const { name } = await signature(scope);
      await scope.sql.update(WaiverRow, key, {
        liftedAt: scope.now,
        liftedBy: scope.actor,
        liftedByName: name,
        liftedReason: reason,
      });
      return { id };
    });
  }
}

const refuseWhoMayNot = async (scope: Scope): Promise<void> => {
  const [{ mentors }] = await scope.sql.query('select mentors_waive as mentors from program where id = $1', [
    scope.program,
  ]);
  if (mayWaive({ id: scope.actor, capacity: scope.capacity }, scope.person, mentors)) return;
  throw new Forbidden(scope.actor === scope.person ? 'own_record' : 'wrong_capacity');
};

const signature = async (scope: Scope): Promise<{ name: string; role: string }> =>
  (await scope.sql.query('select name, role from signature()'))[0];
