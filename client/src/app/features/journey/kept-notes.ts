import { Injectable, inject } from '@angular/core';
import * as z from 'zod';
import { OwnTab } from '../../core/keeping/own-tab';

/** Notes that were begun and not sent, also when another step is chosen. */
@Injectable({ providedIn: 'root' })
export class KeptNotes {
  readonly #tab = inject(OwnTab);

  read(place: string): string {
    return this.#tab.read(`note ${place}`, z.string()) ?? '';
  }

  keep(place: string, text: string): void {
    if (text) this.#tab.keep(`note ${place}`, text);
    else this.#tab.end(`note ${place}`);
  }
}
