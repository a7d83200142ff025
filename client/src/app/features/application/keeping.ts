import { computed, DestroyRef, effect, Injectable, inject, linkedSignal, signal, untracked } from '@angular/core';
import { type FieldTree, form, validateTree } from '@angular/forms/signals';
import { placeNow, holding } from '@cmio-pathway/shared/applications/moves';
import { stages } from '@cmio-pathway/shared/applications/stages';
import type { Application, ApplicationContent } from '@cmio-pathway/shared/contracts/application';
import * as z from 'zod';
import { DeviceTexts, thisDevice } from '../../core/keeping/device-texts';
import { Keeper, later } from '../../core/keeping/keeper';
import { problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Applications, ownApplication } from '../../data/applications';
import type { Picked } from '../../ui/two-texts';
import { chosenOf, differencesOf, merged, saysTheSame } from './merge';
import { Saving } from './saving';
import { nothing, readTyped, sameShape, type TypedApplication, typedOf } from './typed-application';

const Kept = z.custom<TypedApplication>((value) => sameShape(value, nothing));

/** One application while it is open: what is typed is kept a second after the last key, and every other act stands over it. */
@Injectable()
export class Keeping {
  readonly #applications = inject(Applications);
  readonly #session = inject(CurrentSession);
  readonly #saving = inject(Saving);
  readonly #keeper = signal<Keeper<TypedApplication> | null>(null);

  readonly id = signal('');
  readonly resource = ownApplication(this.id);
  /** What was read last stays while it is read again. */
  readonly application = linkedSignal<Application | undefined, Application | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  readonly typed = linkedSignal<TypedApplication>(() => this.#keeper()?.content() ?? nothing);
  readonly form: FieldTree<TypedApplication> = form(this.typed, (path) =>
    validateTree(path, ({ value, fieldTree }) =>
      [...readTyped(value()).faults, ...this.#refusals()].map(({ path: at, message }) => ({
        kind: 'said',
        message,
        fieldTree: fieldAt(fieldTree, at),
      })),
    ),
  );
  /** The application with what is on the screen: what is not in order yet counts as the server has it. */
  readonly live = computed<Application | undefined>(() => {
    const application = this.application();
    if (!application) return undefined;
    const content: ApplicationContent = { ...application.content, ...readTyped(this.typed()).sent };
    return { ...application, content };
  });
  readonly moves = computed(() => holding(this.application()?.moves ?? []));
  readonly now = computed(() => placeNow(this.moves()) ?? stages[0]);
  readonly saved = computed(() => this.#keeper()?.saved() ?? { where: 'untouched' as const });
  /** The section that was typed in last: it says where the text is. */
  readonly touched = signal('');
  /** The section the address names. */
  readonly asked = signal('');
  readonly differences = computed(() => {
    const met = this.#keeper()?.met();
    return met ? differencesOf(met.base, this.typed(), met.content, this.nameOf) : [];
  });
  readonly metAt = computed(() => this.#keeper()?.met()?.savedAt ?? null);
  readonly #refusals = computed(() =>
    this.#saving.refused().map(({ pointer, detail }) => ({ path: pointer.split('/').slice(1), message: detail })),
  );

  /** A document by its id. */
  readonly nameOf = (id: string): string => {
    const application = this.application();
    const cv = application?.cvVersions.find((one) => one.id === id);
    if (cv) return `${cv.name}, version ${cv.number}`;
    return application?.files.find((file) => file.id === id)?.name ?? 'A file';
  };

  constructor() {
    effect(() => {
      const application = this.application();
      if (application) untracked(() => this.#take(application));
    });
    effect(() => {
      const typed = this.typed();
      untracked(() => this.#keeper()?.change(typed));
    });
    inject(DestroyRef).onDestroy(() => this.#keeper()?.leave());
  }

  /** Says a part otherwise, where no field does. */
  set(change: Partial<TypedApplication>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  keepHere(): void {
    this.#keeper()?.keepHere();
  }

  /** Waits until what was typed is saved, as far as it can be. */
  async settle(): Promise<void> {
    await this.#keeper()?.flush();
  }

  async choose(picks: Readonly<Record<string, Picked>>): Promise<void> {
    const keeper = this.#keeper();
    const met = keeper?.met();
    if (met) await keeper!.resolve(chosenOf(met.base, this.typed(), met.content, picks));
  }

  /**
   * Does something over the newest revision, after what was typed is saved; answers what went wrong, or nothing. Where another device
   * moved the application meanwhile it is not done: the page shows where it is.
   */
  async over(act: (revision: number) => Promise<{ revision: number }>): Promise<string> {
    const keeper = this.#keeper();
    if (!keeper) return '';
    await keeper.flush();
    const stood = this.now();
    for (let attempt = 0; ; attempt += 1)
      try {
        const { revision } = await act(keeper.revision ?? 0);
        keeper.standsOver(revision);
        await this.readAnew();
        return '';
      } catch (error) {
        if (problemOf(error).status !== 412 || attempt > 2) return sentenceOf(error);
        await this.readAnew();
        if (this.now() !== stood)
          return 'Another device moved it meanwhile. It is shown where it stands now; nothing was done.';
      }
  }

  /** Does something that stands beside the text; answers what went wrong, or nothing. */
  async try(act: () => Promise<unknown>): Promise<string> {
    try {
      await act();
      await this.readAnew();
      return '';
    } catch (error) {
      return sentenceOf(error);
    }
  }

  async readAnew(): Promise<void> {
    const read = await this.#applications.read(this.id());
    this.resource.set(read);
    this.#take(read);
  }

  #take(application: Application): void {
    const { content, revision, savedAt } = application;
    const keeper = this.#keeper();
    this.#saving.knows({ content, revision, savedAt });
    if (keeper?.id() === application.id) return keeper.take({ content: typedOf(content), revision, savedAt });
    keeper?.leave();
    const opened = this.#open(application);
    this.#keeper.set(opened);
    // What is gone on with was left by who typed it: its faults are shown at once.
    if (opened.saved().where === 'device') this.form().markAsTouched();
  }

  #open({ id, content, revision, savedAt }: Application): Keeper<TypedApplication> {
    const of = `application:${this.#session.person()?.id ?? ''}`;
    return new Keeper<TypedApplication>(
      {
        device: new DeviceTexts(thisDevice(), of, Kept),
        same: saysTheSame,
        merged,
        save: (at, typed) => this.#saving.save(at ?? { id, revision }, typed),
        later,
        now: () => new Date(),
      },
      {
        place: () => id,
        start: nothing,
        stored: { id, revision, savedAt, content: typedOf(content) },
      },
    );
  }
}

/** The field a path leads to; where it names what is no field, the one around it. */
const fieldAt = (tree: object, path: readonly PropertyKey[]): FieldTree<unknown> => {
  let at: unknown = tree;
  for (const key of path) {
    const next = (at as Record<PropertyKey, unknown>)[key];
    if (typeof next !== 'function') break;
    at = next;
  }
  return at as FieldTree<unknown>;
};
