import { computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import * as z from 'zod';
import { fieldErrors } from '../../core/field-errors';
import { OwnTab } from '../../core/keeping/own-tab';
import { problemOf } from '../../core/problem';

interface Saved<Typed, Stored> {
  /** What it is of, such as `credit entry`. */
  what: string;
  /** What is corrected; without one something new is begun. */
  of: () => (Stored & { id: string }) | undefined;
  /** The shape of what is typed, in order or not. */
  begun: z.ZodType<Typed>;
  stored: z.ZodType<Stored>;
  nothing: () => Typed;
  typedOf: (stored: Stored) => Typed;
  /** Sends what was found to be in order; a correction with the revision it was begun on. */
  send: (typed: Typed, revision: number) => Promise<void>;
}

/**
 * What is typed in one form of this page: kept until it is saved, on the revision it was begun on, so that what was stored elsewhere
 * meanwhile is told and never written over unseen.
 */
export class SavedForm<Typed extends object, Stored extends { revision: number }> {
  readonly #tab = inject(OwnTab);
  readonly #is: Saved<Typed, Stored>;
  readonly #place = computed(() => `${this.#is.what} ${this.#is.of()?.id ?? 'new'}`);
  readonly #start = computed(() => {
    const of = this.#is.of();
    return of ? this.#is.typedOf(of) : this.#is.nothing();
  });
  readonly #revision = linkedSignal(() => {
    const revision = this.#is.of()?.revision ?? 0;
    return this.#begun()?.revision ?? revision;
  });

  /** A list that is read anew underneath takes nothing of what was begun. */
  readonly typed = linkedSignal<Typed>(() => {
    const start = this.#start();
    return this.#begun()?.typed ?? start;
  });
  readonly refused = signal<string | null>(null);
  /** What was stored meanwhile, elsewhere. */
  readonly stored = signal<Stored | null>(null);

  /** To be made where things are injected. */
  constructor(is: Saved<Typed, Stored>) {
    this.#is = is;
    effect(() => {
      const typed = this.typed();
      if (isSame(typed, this.#start())) this.leave();
      else this.#tab.keep(this.#place(), { typed, revision: this.#revision() });
    });
  }

  async save(form: FieldTree<Typed>): Promise<void> {
    this.refused.set(null);
    await submit(form, async () => {
      try {
        const sent = this.typed();
        await this.#is.send(sent, this.#revision());
        if (this.typed() === sent) this.leave();
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        const stored = problem.status === 412 ? this.#is.stored.safeParse(problem.current) : undefined;
        if (stored?.success) {
          this.stored.set(stored.data);
          return undefined;
        }
        const { at, rest } = fieldErrors(form, problem);
        this.refused.set(rest);
        return at;
      }
    });
  }

  /** What is typed here goes over what was stored meanwhile. */
  keepMine(form: FieldTree<Typed>): Promise<void> {
    this.#revision.set(this.stored()!.revision);
    this.stored.set(null);
    return this.save(form);
  }

  takeStored(): void {
    const stored = this.stored()!;
    this.#revision.set(stored.revision);
    this.typed.set(this.#is.typedOf(stored));
    this.stored.set(null);
  }

  #begun() {
    return this.#tab.read(this.#place(), z.object({ typed: this.#is.begun, revision: z.int() }));
  }

  /** Nothing of it is kept any longer. */
  leave(): void {
    this.#tab.end(this.#place());
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
