import { Injectable, signal } from '@angular/core';
import { type DecisionDraft, emptyDecision } from './decision';

const STORED = 'decisions-begun';

type Kept = Readonly<Record<string, DecisionDraft>>;

const read = (): Kept => {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '{}') as Kept;
  } catch {
    return {};
  }
};

/** What a reviewer has begun to say of each submission: kept over skipping, a failed send and a reload of the tab. */
@Injectable({ providedIn: 'root' })
export class KeptDecisions {
  readonly #kept = signal(read());

  of(record: string): DecisionDraft {
    return this.#kept()[record] ?? emptyDecision;
  }

  keep(record: string, draft: DecisionDraft): void {
    this.#store({ ...this.#kept(), [record]: draft });
  }

  drop(record: string): void {
    const { [record]: _sent, ...rest } = this.#kept();
    this.#store(rest);
  }

  #store(kept: Kept): void {
    this.#kept.set(kept);
    sessionStorage.setItem(STORED, JSON.stringify(kept));
  }
}
