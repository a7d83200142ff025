import { Injectable } from '@nestjs/common';
import { type PlanDraft, type PlanItem, type PlanSaved, wayOf } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { civilDay, latestDay } from '../../platform/clock.js';
import { Conflict, type FieldError, Invalid, Stale } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { PlanRow } from './plan.entity.js';

/** The plan a person works on: the only writer of `plan`. It is one text, saved whole over the revision that was read. */
@Injectable()
export class Plans {
  constructor(private readonly portfolio: Portfolio) {}

  async save(scope: Scope, revision: number, { items }: PlanDraft): Promise<PlanSaved> {
    return this.portfolio.write(scope, async () => {
      const plan = await scope.sql.findOneBy(PlanRow, { personId: scope.person });
      const current = { items: plan?.items ?? [], revision: plan?.revision ?? 0 };
      if (current.revision !== revision) throw new Stale(current);
      await this.check(scope, items, current.items);
      const next = { items: setOnDays(items, current.items, scope.now), revision: revision + 1, savedAt: scope.now };
      if (plan) await scope.sql.update(PlanRow, { personId: scope.person }, next);
      else await scope.sql.insert(PlanRow, { personId: scope.person, ...next });
      return { revision: next.revision, savedAt: scope.now.toISOString() };
    });
  }

  /** Adds what somebody agreed to elsewhere; a milestone that is planned already keeps its day. */
  async add(scope: Scope, item: PlanItem): Promise<PlanSaved> {
    const plan = await scope.sql.findOneBy(PlanRow, { personId: scope.person });
    const { items, revision } = { items: plan?.items ?? [], revision: plan?.revision ?? 0 };
    if (items.some(({ milestone }) => milestone === item.milestone))
      throw new Conflict('in_plan', 'This milestone is in your plan already.');
    if (items.length >= 150) throw new Conflict('full', 'A plan has at most 150 milestones.');
    return this.save(scope, revision, { items: [...items, item] });
  }

  /** A day that has passed may stay in the plan, where it is overdue; nothing new is aimed at the past. */
  private async check(scope: Scope, items: readonly PlanItem[], before: readonly PlanItem[]): Promise<void> {
    const own: { id: string }[] = await scope.sql.query(
      `select 'program:' || id as id from program_milestone where program_id in
         (select program_id from enrollment where person_id = $1 and accepted_at is not null and ended_at is null)`,
      [scope.person],
    );
    const known = new Set([...wayOf().milestones.map(({ id }) => id), ...own.map(({ id }) => id)]);
    const kept = new Map(before.map(({ milestone, targetOn }) => [milestone, targetOn]));
    const faults: FieldError[] = items.flatMap(({ milestone, targetOn, setOn }, at) => [
      ...(known.has(milestone) || kept.has(milestone)
        ? []
        : [{ pointer: `/items/${at}/milestone`, code: 'unknown', detail: 'This milestone is not on your way.' }]),
      ...(targetOn >= yesterday(scope.now) || kept.get(milestone) === targetOn
        ? []
        : [{ pointer: `/items/${at}/targetOn`, code: 'past', detail: 'Aim at a day to come.' }]),
      ...(setOn === undefined || setOn <= latestDay(scope.now)
        ? []
        : [{ pointer: `/items/${at}/setOn`, code: 'future', detail: 'A day cannot have been set in the future.' }]),
    ]);
    if (faults.length > 0) throw new Invalid(faults);
  }
}

/** Where it is latest on earth a day begins half a day later than in UTC. */
const yesterday = (now: Date): string => civilDay(new Date(now.getTime() - 86_400_000));

/** Whoever does not say when a day was set keeps what is stored of the same day, and sets another one today. */
const setOnDays = (items: readonly PlanItem[], before: readonly PlanItem[], now: Date): PlanItem[] => {
  const stored = new Map(before.map((item) => [item.milestone, item]));
  return items.map((item) => {
    const kept = stored.get(item.milestone);
    if (item.setOn !== undefined) return item;
    if (kept?.targetOn !== item.targetOn) return { ...item, setOn: civilDay(now) };
    return { ...item, ...(kept.setOn && { setOn: kept.setOn }), ...(kept.aimedOn && { aimedOn: kept.aimedOn }) };
  });
};
