import { Injectable } from '@nestjs/common';
import type { Created, CreditCycleDraft } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound, Stale } from '../../platform/errors.js';
import { CreditCycleRow } from './credit-cycle.entity.js';

const columns = ({ from, until, amount, carryOverMax, ...rest }: CreditCycleDraft) => ({
  ...rest,
  fromDay: from,
  untilDay: until,
  amount: String(amount),
  carryOverMax: carryOverMax === null ? null : String(carryOverMax),
});

/** The cycles a person opens by hand, with the figures they were told. */
@Injectable()
export class CreditCycles {
  constructor(private readonly ids: Ids) {}

  async open(scope: Scope, draft: CreditCycleDraft): Promise<Created> {
    const id = this.ids.next();
    const at = { createdAt: scope.now, updatedAt: scope.now, removedAt: null };
    await scope.sql.insert(CreditCycleRow, { personId: scope.person, id, ...columns(draft), ...at, revision: 1 });
    return { id, revision: 1 };
  }

  /** Writes over the revision that was read; a stale one gets what is stored back and loses nothing. */
  async correct(scope: Scope, id: string, revision: number, draft: CreditCycleDraft): Promise<Created> {
    const cycle = await this.lock(scope, id);
    if (cycle.removedAt) throw new Conflict('removed', 'Bring it back first.');
    if (cycle.revision !== revision) throw new Stale(asSent(cycle));
    const next = { ...columns(draft), updatedAt: scope.now, revision: revision + 1 };
    await scope.sql.update(CreditCycleRow, { personId: scope.person, id }, next);
    return { id, revision: revision + 1 };
  }

  /** Takes a cycle away; its entries stay, and it can come back. */
  async remove(scope: Scope, id: string): Promise<void> {
    await this.lock(scope, id);
    const present = { personId: scope.person, id, removedAt: IsNull() };
    await scope.sql.update(CreditCycleRow, present, { removedAt: scope.now });
  }

  async restore(scope: Scope, id: string): Promise<Created> {
    const { revision } = await this.lock(scope, id);
    await scope.sql.update(CreditCycleRow, { personId: scope.person, id }, { removedAt: null });
    return { id, revision };
  }

  private async lock(scope: Scope, id: string): Promise<CreditCycleRow> {
    const cycle = await scope.sql.findOne(CreditCycleRow, {
      where: { personId: scope.person, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!cycle) throw new NotFound();
    return cycle;
  }
}

const asSent = ({ title, authority, which, atLeast, unit, askedOn, revision, ...row }: CreditCycleRow) => ({
  title,
  authority,
  which,
  from: row.fromDay,
  until: row.untilDay,
  amount: Number(row.amount),
  unit,
  atLeast,
  carryOverMax: row.carryOverMax === null ? null : Number(row.carryOverMax),
  askedOn,
  revision,
});
