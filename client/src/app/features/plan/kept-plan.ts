import { PlanDraft, type PlanItem } from '@cmio-pathway/shared/contracts/plan';

interface Kept {
  items: readonly PlanItem[];
  /** The revision it was typed over. */
  revision: number;
}

/** What was typed and is not on the server yet, on this device. */
export class KeptPlan {
  readonly #key: string;

  constructor(
    private readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    person: string,
  ) {
    this.#key = `plan of ${person}`;
  }

  read(): Kept | null {
    try {
      const { items, revision } = JSON.parse(this.store.getItem(this.#key) ?? 'null') as Kept;
      return { items: PlanDraft.parse({ items }).items, revision };
    } catch {
      return null;
    }
  }

  keep(kept: Kept | null): void {
    try {
      if (kept) this.store.setItem(this.#key, JSON.stringify(kept));
      else this.store.removeItem(this.#key);
    } catch {
      // A full or forbidden store keeps nothing; the server does a moment later.
    }
  }
}
