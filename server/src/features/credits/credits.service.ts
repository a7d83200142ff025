import { Injectable } from '@nestjs/common';
import type { Created, CreditDraft, CreditImport, CreditsImported } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound, Stale } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { checkCertificate, checkDays } from './check-credits.js';
import { CreditEntryRow } from './credit-entry.entity.js';

const columns = ({ on, title, provider, amount, unit, categories, evidence }: CreditDraft) => ({
  earnedOn: on,
  title,
  provider: provider === '' ? null : provider,
  amount: String(amount),
  unit,
  categories,
  evidenceId: evidence,
});

/** A person's credit entries. They are private, and nobody decides on one. */
@Injectable()
export class Credits {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
  ) {}

  async log(scope: Scope, draft: CreditDraft): Promise<Created> {
    await this.check(scope, draft);
    const id = this.ids.next();
    const at = { createdAt: scope.now, updatedAt: scope.now, removedAt: null };
    await scope.sql.insert(CreditEntryRow, { personId: scope.person, id, ...columns(draft), ...at, revision: 1 });
    return { id, revision: 1 };
  }

  /** Writes over the revision that was read; a stale one gets what is stored back and loses nothing. */
  async correct(scope: Scope, id: string, revision: number, draft: CreditDraft): Promise<Created> {
    const entry = await this.lock(scope, id);
    if (entry.removedAt) throw new Conflict('removed', 'Bring it back first.');
    if (entry.revision !== revision) throw new Stale(asSent(entry));
    await this.check(scope, draft);
    const next = { ...columns(draft), updatedAt: scope.now, revision: revision + 1 };
    await scope.sql.update(CreditEntryRow, { personId: scope.person, id }, next);
    return { id, revision: revision + 1 };
  }

  /** Takes an entry out of every cycle; it can come back. */
  async remove(scope: Scope, id: string): Promise<void> {
    await this.lock(scope, id);
    const present = { personId: scope.person, id, removedAt: IsNull() };
    await scope.sql.update(CreditEntryRow, present, { removedAt: scope.now });
  }

  async restore(scope: Scope, id: string): Promise<Created> {
    const { revision } = await this.lock(scope, id);
    await scope.sql.update(CreditEntryRow, { personId: scope.person, id }, { removedAt: null });
    return { id, revision };
  }

  /**
   * Adds the rows of a transcript, all or none. A row that is there already (the same day, title, amount and unit, here or earlier in the
   * same transcript) is told and not added again.
   */
  async import(scope: Scope, { rows }: CreditImport): Promise<CreditsImported> {
    checkDays(
      rows.map((row, at) => ({ row, pointer: `/rows/${at}` })),
      scope.now,
    );
    return this.portfolio.write(scope, async () => {
      const given = rows.map((row, at) => ({ ...row, provider: row.provider || null, id: this.ids.next(), at }));
      const added: { at: number }[] = await scope.sql.query(ADD_ROWS, [scope.person, JSON.stringify(given), scope.now]);
      const found = new Set(added.map(({ at }) => Number(at)));
      return { added: found.size, there: given.flatMap(({ at }) => (found.has(at) ? [] : [at])) };
    });
  }

  private async check(scope: Scope, draft: CreditDraft): Promise<void> {
    checkDays([{ row: draft, pointer: '' }], scope.now);
    await checkCertificate(scope, draft.evidence);
  }

  private async lock(scope: Scope, id: string): Promise<CreditEntryRow> {
    const entry = await scope.sql.findOne(CreditEntryRow, {
      where: { personId: scope.person, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!entry) throw new NotFound();
    return entry;
  }
}

const asSent = ({ earnedOn, title, provider, amount, unit, categories, evidenceId, revision }: CreditEntryRow) => ({
  on: earnedOn,
  title,
  provider,
  amount: Number(amount),
  unit,
  categories,
  evidence: evidenceId,
  revision,
});

const ADD_ROWS = `
  with given as (
    select distinct on (r.on, lower(r.title), r.amount, r.unit) r.*
    from jsonb_to_recordset($2) as r (id uuid, at integer, "on" date, title text, provider text, amount numeric(7, 2), unit text, categories jsonb)
    order by r.on, lower(r.title), r.amount, r.unit, r.at
  ), added as (
    insert into credit_entry (person_id, id, earned_on, title, provider, amount, unit, categories, created_at, updated_at, revision)
    select $1, g.id, g.on, g.title, g.provider, g.amount, g.unit, array(select jsonb_array_elements_text(g.categories)), $3, $3, 1
    from given g
    where not exists (select from credit_entry e where e.person_id = $1 and e.removed_at is null and e.earned_on = g.on
      and lower(e.title) = lower(g.title) and e.amount = g.amount and e.unit = g.unit)
    returning id
  )
  select g.at from added join given g using (id)`;
