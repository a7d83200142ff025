import { Injectable, inject, untracked } from '@angular/core';
import type * as z from 'zod';
import { CurrentSession } from '../session';

/**
 * What was begun in this tab and not sent: kept over leaving the page and a reload, and found again by the same person alone. Many sign in
 * at one workstation.
 */
@Injectable({ providedIn: 'root' })
export class OwnTab {
  readonly #session = inject(CurrentSession);
  readonly #here = new Map<string, string>();

  /** What was kept in this place, as far as it has this shape. */
  read<Begun>(place: string, shape: z.ZodType<Begun>): Begun | undefined {
    const key = this.#keyOf(place);
    try {
      return shape.safeParse(JSON.parse(stored(key) ?? this.#here.get(key) ?? 'null')).data;
    } catch {
      return undefined;
    }
  }

  /** A browser that stores nothing still keeps it while the page is open. */
  keep(place: string, begun: unknown): void {
    const [key, text] = [this.#keyOf(place), JSON.stringify(begun)];
    this.#here.set(key, text);
    try {
      sessionStorage.setItem(key, text);
    } catch {
      return;
    }
  }

  end(place: string): void {
    const key = this.#keyOf(place);
    this.#here.delete(key);
    try {
      sessionStorage.removeItem(key);
    } catch {
      return;
    }
  }

  #keyOf(place: string): string {
    return `begun by ${untracked(this.#session.person)?.id ?? ''}: ${place}`;
  }
}

const stored = (key: string): string | null => {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
};
