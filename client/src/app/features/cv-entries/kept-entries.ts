import { Injectable, inject } from '@angular/core';
import { DeviceTexts, thisDevice } from '../../core/keeping/device-texts';
import { CurrentSession } from '../../core/session';
import { KeptTyped, type TypedEntry } from './entry-typed';

/** What was typed and not sent: of a new entry, and of each one that is being corrected. */
@Injectable({ providedIn: 'root' })
export class KeptEntries {
  readonly #session = inject(CurrentSession);

  read(place: string): TypedEntry | null {
    return this.#texts().read(place)?.content ?? null;
  }

  keep(place: string, content: TypedEntry | null): void {
    if (content) this.#texts().keep(place, { content, revision: null, unsaved: true, at: new Date().toISOString() });
    else this.#texts().forget(place);
  }

  #texts(): DeviceTexts<TypedEntry> {
    return new DeviceTexts(thisDevice(), `cv-entry:${this.#session.person()?.id}`, KeptTyped);
  }
}
