import { Injectable } from '@angular/core';
import type { Proposal } from './proposal';

/** What somebody meant to show and did not send: kept over leaving the page and a reload of the tab. */
@Injectable({ providedIn: 'root' })
export class KeptProposals {
  readonly #here = new Map<string, Proposal>();

  read(version: string): Proposal | undefined {
    try {
      const kept = sessionStorage.getItem(keyOf(version));
      return kept ? (JSON.parse(kept) as Proposal) : this.#here.get(version);
    } catch {
      return this.#here.get(version);
    }
  }

  /** A browser that stores nothing still keeps it while the page is open. */
  keep(version: string, proposal: Proposal): void {
    this.#here.set(version, proposal);
    try {
      sessionStorage.setItem(keyOf(version), JSON.stringify(proposal));
    } catch {
      return;
    }
  }

  end(version: string): void {
    this.#here.delete(version);
    try {
      sessionStorage.removeItem(keyOf(version));
    } catch {
      return;
    }
  }
}

const keyOf = (version: string) => `read-by-others:${version}`;
