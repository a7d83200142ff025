import { computed, Injectable, inject, signal } from '@angular/core';
import { sentenceOf } from '../../core/problem';
import { OwnCvs, ownCvs } from '../../data/cv';
import { OpenCv } from './open-cv';

/** Freezing the CV that is open, and what was frozen of it. */
@Injectable()
export class Freezing {
  readonly #cvs = inject(OwnCvs);
  readonly #open = inject(OpenCv);
  readonly #all = ownCvs();

  readonly isGoing = signal(false);
  readonly said = signal('');
  readonly refused = signal('');
  /** The newest first. */
  readonly versions = computed(() =>
    this.#all.hasValue()
      ? this.#all
          .value()
          .versions.filter(({ cv }) => cv === this.#open.id())
          .toSorted((a, b) => b.number - a.number)
      : [],
  );
  /** The number of the next version, once it is known which there are. */
  readonly next = computed(() => (this.#all.hasValue() ? (this.versions()[0]?.number ?? 0) + 1 : null));

  async freeze(): Promise<void> {
    if (this.isGoing()) return;
    this.isGoing.set(true);
    this.refused.set('');
    this.said.set('');
    try {
      const settled = await this.#open.settle();
      if ('why' in settled) return this.refused.set(`Nothing was frozen. ${settled.why}`);
      const { number } = await this.#cvs.freeze(this.#open.id(), settled.revision);
      this.said.set(`Version ${number} is frozen as it stands now. An application can name it.`);
      this.#all.reload();
    } catch (error) {
      // Whoever freezes has seen what is frozen.
      const why = this.#open.takeFrom(error)
        ? 'It was changed elsewhere meanwhile: look at it, then freeze it.'
        : sentenceOf(error);
      this.refused.set(`Nothing was frozen. ${why}`);
    } finally {
      this.isGoing.set(false);
    }
  }
}
