import * as z from 'zod';
import type { TypedRow } from './typed-row';

const Kept = z.record(
  z.string(),
  z.object({
    from: z.string(),
    until: z.string(),
    ongoing: z.boolean(),
    note: z.string(),
    link: z.string(),
    files: z.array(z.string()),
  }),
);

/** Keeps typed rows on this device, so that a reload or a lost connection costs nothing. One list per person. */
export class KeptRows {
  readonly #name: string;

  constructor(person: string) {
    this.#name = `where-i-stand:${person}`;
  }

  read(): Record<string, TypedRow> {
    try {
      return Kept.parse(JSON.parse(localStorage.getItem(this.#name) ?? '{}'));
    } catch {
      return {};
    }
  }

  /** True when this device keeps them; a full or forbidden store keeps nothing. */
  keep(rows: Record<string, TypedRow>): boolean {
    try {
      if (Object.keys(rows).length === 0) localStorage.removeItem(this.#name);
      else localStorage.setItem(this.#name, JSON.stringify(rows));
      return true;
    } catch {
      return false;
    }
  }
}
