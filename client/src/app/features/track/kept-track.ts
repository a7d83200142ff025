import * as z from 'zod';
import { ChosenTrack } from '@cmio-pathway/shared/contracts/track';
import { type TypedTrack, typedOf } from './typed-track';

/** What was being chosen, and the revision it was begun on. */
export interface Begun {
  typed: TypedTrack;
  revision: number;
}

const Kept = ChosenTrack.extend({ goalWords: z.string() });
const keyOf = (person: string) => `track-begun:${person}`;

/** Choices that are not saved yet, kept over a reload of the tab. */
export class KeptTrack {
  readonly #store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly #key: string;

  constructor(store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, person: string) {
    this.#store = store;
    this.#key = keyOf(person);
  }

  read(): Begun | null {
    try {
      const kept = Kept.safeParse(JSON.parse(this.#store.getItem(this.#key) ?? 'null'));
      return kept.success ? { typed: typedOf(kept.data), revision: kept.data.revision } : null;
    } catch {
      return null;
    }
  }

  /** A browser that stores nothing keeps it while the page is open. */
  keep(begun: Begun | null): void {
    try {
      if (begun) this.#store.setItem(this.#key, JSON.stringify({ ...begun.typed, revision: begun.revision }));
      else this.#store.removeItem(this.#key);
    } catch {
      return;
    }
  }
}
