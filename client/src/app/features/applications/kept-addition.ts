import { Injectable, inject } from '@angular/core';
import * as z from 'zod';
import { DeviceTexts, thisDevice } from '../../core/keeping/device-texts';
import { CurrentSession } from '../../core/session';

const Addition = z.object({ organisation: z.string(), role: z.string(), pasted: z.string() });
/** An application as it is typed in three fields. */
export type Addition = z.infer<typeof Addition>;

export const nothingTyped: Addition = { organisation: '', role: '', pasted: '' };

const PLACE = 'new';

/** An application that was begun and not added, on this device: it is there after a reload, and after signing in again. */
@Injectable({ providedIn: 'root' })
export class KeptAddition {
  readonly #session = inject(CurrentSession);

  read(): Addition {
    return this.#device().read(PLACE)?.content ?? nothingTyped;
  }

  /** Whether this device keeps it. */
  keep(content: Addition): boolean {
    return this.#device().keep(PLACE, { content, revision: null, unsaved: true, at: new Date().toISOString() });
  }

  forget(): void {
    this.#device().forget(PLACE);
  }

  #device(): DeviceTexts<Addition> {
    return new DeviceTexts(thisDevice(), `application:${this.#session.person()?.id ?? ''}`, Addition);
  }
}
