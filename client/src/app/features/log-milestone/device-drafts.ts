import { DraftContent } from '@cmio-pathway/shared';
import * as z from 'zod';

const Kept = z.object({ content: DraftContent, revision: z.int().nullable(), unsaved: z.boolean(), at: z.string() });

/** A draft as this device keeps it: which revision of the server it grew from, and whether it has text the server has not. */
export type Kept = z.infer<typeof Kept>;

/** What a draft that the server does not know yet is about; each keeps a place of its own. */
export interface Intent {
  milestone: string | null;
  record: string | null;
  renews: string | null;
}

export const placeOf = (draft: string | null, { milestone, record, renews }: Intent): string =>
  draft ?? `new:${record ?? renews ?? milestone ?? ''}`;

/** Keeps drafts on this device, a place per person and draft; a full or forbidden store keeps nothing, and says so. */
export class DeviceDrafts {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly person: string,
  ) {}

  read(place: string): Kept | null {
    try {
      const parsed = Kept.safeParse(JSON.parse(this.storage.getItem(this.#key(place)) ?? 'null'));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  }

  keep(place: string, kept: Kept): boolean {
    try {
      this.storage.setItem(this.#key(place), JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  forget(place: string): void {
    try {
      this.storage.removeItem(this.#key(place));
    } catch {
      return;
    }
  }

  #key(place: string): string {
    return `log:${this.person}:${place}`;
  }
}
