import { Injectable } from '@angular/core';

/** Notes that were begun and not sent: kept over choosing another step and a reload of the tab. */
@Injectable({ providedIn: 'root' })
export class KeptNotes {
  readonly #here = new Map<string, string>();

  read(place: string): string {
    try {
      return sessionStorage.getItem(keyOf(place)) ?? this.#here.get(place) ?? '';
    } catch {
      return this.#here.get(place) ?? '';
    }
  }

  /** A browser that stores nothing still keeps it while the page is open. */
  keep(place: string, text: string): void {
    this.#here.set(place, text);
    try {
      if (text) sessionStorage.setItem(keyOf(place), text);
      else sessionStorage.removeItem(keyOf(place));
    } catch {
      return;
    }
  }
}

const keyOf = (place: string) => `note-begun:${place}`;
