import { Injectable, inject } from '@angular/core';
import * as z from 'zod';
import { OwnTab } from '../../core/keeping/own-tab';
import type { Proposal } from './proposal';

const Begun: z.ZodType<Proposal> = z.object({
  note: z.string(),
  links: z.array(z.boolean()),
  plain: z.boolean(),
  files: z.array(z.string()),
});

/** What somebody meant to show of a version and did not send. */
@Injectable({ providedIn: 'root' })
export class KeptProposals {
  readonly #tab = inject(OwnTab);

  read(version: string): Proposal | undefined {
    return this.#tab.read(placeOf(version), Begun);
  }

  keep(version: string, proposal: Proposal): void {
    this.#tab.keep(placeOf(version), proposal);
  }

  end(version: string): void {
    this.#tab.end(placeOf(version));
  }
}

const placeOf = (version: string) => `what a reader would see of ${version}`;
