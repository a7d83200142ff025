import { Injectable, inject, signal } from '@angular/core';
import { Decision } from '@cmio-pathway/shared/contracts/content';
import * as z from 'zod';
import { OwnTab } from '../../core/keeping/own-tab';
import type { Rows } from './batch-rows';
import { type DecisionDraft, emptyDecision, hows } from './decision';

const Begun = z.object({
  how: z.enum(hows).nullable(),
  address: z.string(),
  on: z.string(),
  note: z.string(),
  intent: Decision.optional(),
});
const BegunRows = z.record(z.string(), Begun.extend({ decision: Decision.nullable() }));

/** What a reviewer has begun to say of each submission, and of the rows of a batch: kept over skipping, a failed send and a reload of the tab. */
@Injectable({ providedIn: 'root' })
export class KeptDecisions {
  readonly #tab = inject(OwnTab);
  readonly #changes = signal(0);

  of(record: string): DecisionDraft {
    this.#changes();
    return this.#tab.read(`decision ${record}`, Begun) ?? emptyDecision;
  }

  keep(record: string, draft: DecisionDraft): void {
    this.#tab.keep(`decision ${record}`, draft);
    this.#changes.update((count) => count + 1);
  }

  drop(record: string): void {
    this.#tab.end(`decision ${record}`);
    this.#changes.update((count) => count + 1);
  }

  rowsOf(batch: string): Rows {
    return this.#tab.read(`batch ${batch}`, BegunRows) ?? {};
  }

  keepRows(batch: string, rows: Rows): void {
    if (Object.keys(rows).length === 0) this.#tab.end(`batch ${batch}`);
    else this.#tab.keep(`batch ${batch}`, rows);
  }
}
