import { formatDate } from '@angular/common';
import { computed, DestroyRef, effect, Injectable, inject, linkedSignal, signal, untracked } from '@angular/core';
import { Plan, type PlanItem } from '@cmio-pathway/shared/contracts/plan';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { standing } from '@cmio-pathway/shared/record/standing';
import { problemOf, sentenceOf } from '../../core/problem';
import { clockOf, ownJourney } from '../../data/journey';
import { ownPlan, Plans } from '../../data/plans';
import { KeptPlan } from './kept-plan';

const SAVE_AFTER_MS = 700;

/** One's own plan while it is worked on: every change is kept on this device at once and on the server a moment later. */
@Injectable()
export class Keeping {
  readonly #plans = inject(Plans);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');
  readonly resource = ownPlan();
  readonly journeys = ownJourney();
  readonly journey = computed(() => (this.journeys.hasValue() ? this.journeys.value() : undefined));
  readonly plan = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly #store = computed(() => {
    const person = this.journey()?.person.id;
    return person === undefined ? undefined : new KeptPlan(localStorage, person);
  });

  readonly way = computed(() => wayOf(this.journey() ?? {}));
  readonly standing = computed(() => {
    const journey = this.journey();
    return journey && standing({ ...journey, way: this.way() }, this.today);
  });
  readonly clock = computed(() => clockOf(this.journey() ?? { enrollments: [] }));

  readonly items = linkedSignal<readonly PlanItem[]>(() => this.plan()?.items ?? []);
  readonly revision = linkedSignal(() => this.plan()?.revision ?? 0);
  readonly savedAt = linkedSignal(() => this.plan()?.savedAt ?? null);
  readonly failure = signal('');
  readonly isUnsaved = signal(false);
  /** What somebody else, or another device, saved meanwhile. */
  readonly met = signal<{ items: readonly PlanItem[]; revision: number } | null>(null);
  /** What it was before the last change of many, and what to call that. */
  readonly before = signal<{ items: readonly PlanItem[]; what: string } | null>(null);

  constructor() {
    effect(() => {
      const [plan, store] = [this.plan(), this.#store()];
      if (plan && store) untracked(() => this.#goOnWith(store.read(), plan));
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.isUnsaved()) void this.save();
    });
  }

  /** What was typed here and not saved when the page was left is gone on with; over another plan somebody chooses. */
  #goOnWith(kept: ReturnType<KeptPlan['read']>, { items, revision }: Plan): void {
    if (!kept || this.isUnsaved()) return;
    if (kept.revision === revision) return this.change(kept.items);
    this.items.set(kept.items);
    this.isUnsaved.set(true);
    this.met.set({ items, revision });
  }

  change(items: readonly PlanItem[], undoable: string | null = null): void {
    this.before.set(undoable ? { items: this.items(), what: undoable } : null);
    this.items.set(items);
    this.isUnsaved.set(true);
    this.#store()?.keep({ items, revision: this.revision() });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
  }

  undo(): void {
    const before = this.before();
    if (before) this.change(before.items);
  }

  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (!this.isUnsaved() || this.met()) return !this.met();
    const items = this.items();
    this.failure.set('');
    try {
      const { revision, savedAt } = await this.#plans.save(items, this.revision());
      this.revision.set(revision);
      this.savedAt.set(savedAt);
      if (this.items() === items) {
        this.isUnsaved.set(false);
        this.#store()?.keep(null);
      }
      return true;
    } catch (error) {
      const problem = problemOf(error);
      const met = Plan.pick({ items: true, revision: true }).safeParse(problem.current);
      if (problem.status === 412 && met.success) this.met.set(met.data);
      else this.failure.set(sentenceOf(error));
      return false;
    }
  }

  /** Goes on with one of two plans. */
  goOn(withWhose: 'mine' | 'theirs'): void {
    const met = this.met();
    if (!met) return;
    const mine = this.items();
    this.met.set(null);
    this.revision.set(met.revision);
    this.change(withWhose === 'mine' ? mine : met.items);
  }
}
