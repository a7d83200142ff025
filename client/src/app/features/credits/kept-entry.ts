import { Injectable } from '@angular/core';
import { noEntry, TypedEntry } from './entry-typed';

const KEY = 'credit-begun';

/** An entry that was begun and not added: kept over a reload of the tab. */
@Injectable({ providedIn: 'root' })
export class KeptEntry {
  #here: TypedEntry | null = null;

  read(): TypedEntry {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
      return isTyped(kept) ? kept : (this.#here ?? noEntry());
    } catch {
      return this.#here ?? noEntry();
    }
  }

  /** A browser that stores nothing still keeps it while the page is open. */
  keep(typed: TypedEntry | null): void {
    this.#here = typed;
    try {
      if (typed) sessionStorage.setItem(KEY, JSON.stringify(typed));
      else sessionStorage.removeItem(KEY);
    } catch {
      return;
    }
  }
}

/** Of the same shape: what is typed need not be in order. */
const isTyped = (kept: unknown): kept is TypedEntry => {
  const result = TypedEntry.safeParse(kept);
  return (
    result.success ||
    result.error.issues.every(({ code }) => code === 'custom' || code === 'too_small' || code === 'too_big')
  );
};
