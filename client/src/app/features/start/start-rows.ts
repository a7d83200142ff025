import { formatDate } from '@angular/common';
import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { recordStanding } from '@cmio-pathway/shared/record/record-standing';
import { standingOfRecords } from '@cmio-pathway/shared/record/standing';
import type { Standing } from '@cmio-pathway/shared/record/words';
import { coverings } from './covering';
import { problemOf } from '../../core/problem';
import { ownJourney } from '../../data/journey';
import { Milestones } from '../../data/milestones';
import { KeptRows } from './kept-rows';
import { factOf, refusalOf, statementOf } from './statement';
import { type RowFailure, type TypedRow, emptyRow, isUntouched } from './typed-row';

type Fact = Journey['records'][number];

/** Every row of "where I stand": what is stored, what is typed and not saved yet, and what became of saving it. */
@Injectable()
export class StartRows {
  readonly #milestones = inject(Milestones);
  readonly #today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');
  readonly #keys = new Map<string, string>();

  readonly resource = ownJourney();
  /** The stored facts; what is saved here is added at once, so that thirty rows need no thirty reloads. */
  readonly journey = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  /** One's own way, with what one's programs ask. */
  readonly way = computed(() => wayOf(this.journey()));
  /** What each record is today, beside all others. */
  readonly #standings = computed(() => {
    const journey = this.journey();
    return journey && standingOfRecords({ ...journey, way: this.way() }, this.#today);
  });
  readonly #person = computed(() => this.journey()?.person.id);
  readonly #typed = linkedSignal<string | undefined, Record<string, TypedRow>>({
    source: this.#person,
    computation: (person) => (person ? new KeptRows(person).read() : {}),
  });
  readonly #failures = signal<Record<string, RowFailure>>({});
  readonly #saving = signal<readonly string[]>([]);
  readonly #savedAt = signal<Record<string, Date>>({});

  readonly typed = this.#typed.asReadonly();
  readonly failures = this.#failures.asReadonly();
  readonly saving = this.#saving.asReadonly();
  readonly savedAt = this.#savedAt.asReadonly();
  /** In the order of the steps, then as they happened. */
  readonly stated = computed(() =>
    (this.journey()?.records ?? [])
      // What only oneself sees is submitted from its own page, after reading what its reader would.
      .filter(({ state, confined }) => state === 'logged' && !confined)
      .toSorted((a, b) => placeOf(a).localeCompare(placeOf(b))),
  );

  readonly covering = computed(() => coverings(this.journey()?.records ?? [], this.way()));

  /** What a record says in a line: the milestone and since when. */
  titleOf({ milestone, when }: Fact): string {
    return `${this.way().milestone(milestone)?.title ?? milestone}${when ? `, ${formatPartial(when.from)}` : ''}`;
  }

  standingOf(record: Fact): Standing {
    return this.#standings()?.get(record.id) ?? recordStanding(record, this.#today, this.way());
  }

  entriesOf(milestone: string): Fact[] {
    return this.journey()?.records.filter((record) => record.milestone === milestone) ?? [];
  }

  change(milestone: string, patch: Partial<TypedRow>): void {
    this.#keep({ ...this.#typed(), [milestone]: { ...(this.#typed()[milestone] ?? emptyRow), ...patch } });
    this.#fail(milestone, undefined);
  }

  /** Forgets a typed row and answers with it, so that it can be brought back. */
  discard(milestone: string): TypedRow | undefined {
    const { [milestone]: row, ...rest } = this.#typed();
    this.#keep(rest);
    this.#fail(milestone, undefined);
    return row;
  }

  /** Saves a row as a stated record. False leaves it as typed, with what is wrong at its fields. */
  async save(milestone: Milestone): Promise<boolean> {
    const row = this.#typed()[milestone.id];
    if (!row || this.#saving().includes(milestone.id)) return false;
    const said = statementOf(milestone, row);
    if ('failure' in said) return this.#fail(milestone.id, said.failure);
    this.#saving.update((ids) => [...ids, milestone.id]);
    try {
      const id = await this.#milestones.state(said, this.#keyOf(said));
      this.#keys.clear();
      this.#add(factOf(id, said, new Date()));
      if (this.#typed()[milestone.id] === row) this.discard(milestone.id);
      this.#dropCovered();
      this.#savedAt.update((times) => ({ ...times, [milestone.id]: new Date() }));
      return true;
    } catch (error) {
      return this.#fail(milestone.id, refusalOf(problemOf(error)));
    } finally {
      this.#saving.update((ids) => ids.filter((id) => id !== milestone.id));
    }
  }

  async retract(record: Fact): Promise<void> {
    await this.#milestones.retract(record.id);
    this.#savedAt.update(({ [record.milestone]: _, ...rest }) => rest);
    this.journey.update(
      (journey) => journey && { ...journey, records: journey.records.filter(({ id }) => id !== record.id) },
    );
  }

  async restore(record: Fact): Promise<void> {
    await this.#milestones.restore(record.id);
    this.#add(record);
  }

  #add(record: Fact): void {
    this.journey.update((journey) => journey && { ...journey, records: [...journey.records, record] });
  }

  /** What was ticked and is covered now need not be asked any more. */
  #dropCovered(): void {
    const kept = Object.entries(this.#typed()).filter(([id, row]) => !(isUntouched(row) && this.covering().has(id)));
    this.#keep(Object.fromEntries(kept));
  }

  #keep(rows: Record<string, TypedRow>): void {
    this.#typed.set(rows);
    const person = this.#person();
    if (person) new KeptRows(person).keep(rows);
  }

  #fail(milestone: string, failure: RowFailure | undefined): false {
    this.#failures.update(({ [milestone]: _, ...rest }) => (failure ? { ...rest, [milestone]: failure } : rest));
    return false;
  }

  /** The same statement sent twice carries the same key, so that an answer lost on the way doubles nothing. */
  #keyOf(said: object): string {
    const text = JSON.stringify(said);
    const key = this.#keys.get(text) ?? crypto.randomUUID();
    this.#keys.set(text, key);
    return key;
  }
}

const order = new Map(PATHWAY.milestones.map(({ id }, at) => [id, String(at).padStart(4, '0')]));
const placeOf = ({ milestone, when }: Fact): string => `${order.get(milestone) ?? '9999'} ${when?.from ?? ''}`;
