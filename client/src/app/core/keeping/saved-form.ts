import { computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { type FieldTree, submit } from '@angular/forms/signals';
import type * as z from 'zod';
import { fieldErrors } from '../field-errors';
import { problemOf } from '../problem';
import { CurrentSession } from '../session';
import { DeviceTexts, type Kept, thisDevice } from './device-texts';

interface Saved<Typed, Stored> {
  /** What it is of, such as `credit-entry`. */
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
 * What is typed in a form that is sent as a whole: kept on this device until then, on the revision it was begun on, so that what was stored
 * elsewhere meanwhile is told and never written over unseen.
 */
export class SavedForm<Typed extends object, Stored extends { revision: number }> {
  readonly #session = inject(CurrentSession);
  readonly #is: Saved<Typed, Stored>;
  readonly #texts = computed(
    () => new DeviceTexts(thisDevice(), `${this.#is.what}:${this.#session.person()?.id ?? ''}`, this.#is.begun),
  );
  readonly #place = computed(() => this.#is.of()?.id ?? 'new');
  /** For a device that keeps nothing. */
  #here: { place: string; kept: Kept<Typed> } | null = null;
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
    return this.#begun()?.content ?? start;
  });
  readonly refused = signal<string | null>(null);
  /** What was stored meanwhile, elsewhere. */
  readonly stored = signal<Stored | null>(null);

  /** To be made where things are injected. */
  constructor(is: Saved<Typed, Stored>) {
    this.#is = is;
    effect(() => {
      const [typed, revision] = [this.typed(), this.#revision()];
      if (isSame(typed, this.#start())) this.leave();
      else this.#keep({ content: typed, revision, unsaved: true, at: new Date().toISOString() });
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

  /** Saves over what was stored meanwhile: what is typed here, or what was chosen out of both. */
  saveOver(form: FieldTree<Typed>, chosen?: Typed): Promise<void> {
    this.#goOnFrom(chosen ?? this.typed());
    return this.save(form);
  }

  takeStored(): void {
    this.#goOnFrom(this.#is.typedOf(this.stored()!));
  }

  /** Nothing of it is kept any longer. */
  leave(): void {
    this.#here = null;
    this.#texts().forget(this.#place());
  }

  #goOnFrom(typed: Typed): void {
    this.#revision.set(this.stored()!.revision);
    this.typed.set(typed);
    this.stored.set(null);
  }

  #begun(): Kept<Typed> | null {
    const place = this.#place();
    return this.#texts().read(place) ?? (this.#here?.place === place ? this.#here.kept : null);
  }

  #keep(kept: Kept<Typed>): void {
    const place = this.#place();
    this.#here = { place, kept };
    this.#texts().keep(place, kept);
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
