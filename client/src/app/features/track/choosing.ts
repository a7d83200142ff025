import { formatDate } from '@angular/common';
import { computed, effect, Injectable, inject, linkedSignal, signal } from '@angular/core';
import { ChosenTrack } from '@cmio-pathway/shared/contracts/track';
import { objectionsTo } from '@cmio-pathway/shared/pathway/objections';
import { trackDifference } from '@cmio-pathway/shared/pathway/track-difference';
import { noTrack } from '@cmio-pathway/shared/pathway/tracks';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import * as z from 'zod';
import { OwnTab } from '../../core/keeping/own-tab';
import { problemOf } from '../../core/problem';
import { ownJourney } from '../../data/journey';
import { Tracks } from '../../data/track';
import { draftOf, isSame, type TypedTrack, typedOf } from './typed-track';

const Begun = ChosenTrack.extend({ goalWords: z.string() });

/** Choosing a track: what is saved, what is being chosen, and what met it when somebody else saved first. */
@Injectable()
export class Choosing {
  readonly #tracks = inject(Tracks);
  readonly #tab = inject(OwnTab);
  readonly #today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

  readonly resource = ownJourney();
  readonly journey = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  /** What was being chosen, and the revision it was begun on. */
  readonly #begun = computed(() => this.journey() && this.#tab.read('track', Begun));

  /** What the server has, as far as it is known here. */
  readonly saved = linkedSignal<ChosenTrack>(() => this.journey()?.track ?? { ...noTrack, revision: 0 });
  readonly typed = linkedSignal<TypedTrack>(() => typedOf(this.#begun() ?? this.journey()?.track ?? noTrack));
  readonly draft = computed(() => draftOf(this.typed()));
  readonly isChanged = computed(() => !isSame(this.draft(), this.saved()));
  /** What was saved elsewhere since this was begun. */
  readonly met = linkedSignal<ChosenTrack | null>(() => {
    const [track, begun] = [this.journey()?.track, this.#begun()];
    return track && begun && begun.revision !== track.revision && !isSame(draftOf(typedOf(begun)), track)
      ? track
      : null;
  });
  /** What was saved before the last save of this page. */
  readonly before = signal<ChosenTrack | null>(null);

  readonly after = computed(() => wayOf({ track: this.draft(), rules: this.journey()?.rules ?? [] }));
  readonly difference = computed(() => {
    const { rules = [], records = [] } = this.journey() ?? {};
    const recorded = records.filter(({ state }) => state !== 'withdrawn').map(({ milestone }) => milestone);
    return trackDifference(wayOf({ track: this.saved(), rules }), this.after(), recorded);
  });
  readonly objections = computed(() => objectionsTo(this.draft(), this.after(), this.#today));

  constructor() {
    effect(() => {
      const [typed, { revision }] = [this.typed(), this.saved()];
      // Until somebody has chosen between the two, what was begun is still begun on the revision it was.
      if (!this.journey() || this.met()) return;
      if (this.isChanged()) this.#tab.keep('track', { ...typed, revision });
      else this.#tab.end('track');
    });
  }

  async save(): Promise<void> {
    const before = this.saved();
    await this.#choose(this.typed());
    this.before.set(this.met() ? null : before);
  }

  /** Saves again what was there before. */
  async undo(): Promise<void> {
    const before = this.before();
    if (!before) return;
    await this.#choose(typedOf(before));
    this.before.set(null);
  }

  goOn(withWhose: 'mine' | 'theirs'): void {
    const met = this.met();
    if (!met) return;
    if (withWhose === 'theirs') this.typed.set(typedOf(met));
    this.saved.set(met);
    this.met.set(null);
  }

  async #choose(typed: TypedTrack): Promise<void> {
    try {
      const chosen = await this.#tracks.choose(draftOf(typed), this.saved().revision);
      this.saved.set(chosen);
      this.typed.set(typedOf(chosen));
    } catch (error) {
      const problem = problemOf(error);
      const met = ChosenTrack.safeParse(problem.current);
      if (problem.status !== 412 || !met.success) throw error;
      this.typed.set(typed);
      // The same was chosen twice: there is nothing to choose between.
      if (isSame(draftOf(typed), met.data)) this.saved.set(met.data);
      else this.met.set(met.data);
    }
  }
}
