import { computed, effect, Injectable, inject, signal } from '@angular/core';
import { CurrentSession } from './session';

const STORED = 'applies';

/** Whether somebody applies, as far as their own pages have seen it: kept on this device, so that no page has to ask first. */
@Injectable({ providedIn: 'root' })
export class Applying {
  readonly #session = inject(CurrentSession);
  readonly #seen = signal<readonly string[]>(read());

  readonly is = computed(() => this.#seen().includes(this.#session.person()?.id ?? ''));

  constructor() {
    effect(() => write(this.#seen()));
  }

  /** Told by the pages that know: there are applications, or it is the step at which one applies. */
  say(): void {
    const person = this.#session.person()?.id;
    if (person && !this.is()) this.#seen.update((seen) => [...seen, person]);
  }
}

const read = (): string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
};

const write = (seen: readonly string[]): void => {
  try {
    localStorage.setItem(STORED, JSON.stringify(seen));
  } catch {
    // A browser that keeps nothing learns it anew from the next page that knows.
  }
};
