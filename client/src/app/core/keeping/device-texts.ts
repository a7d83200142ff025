import * as z from 'zod';

/** A text as this device keeps it: which revision of the server it grew from, and whether it has what the server has not. */
export interface Kept<Content> {
  content: Content;
  /** What the server had at that revision, for who can tell by it which side changed what. */
  base?: Content;
  revision: number | null;
  unsaved: boolean;
  at: string;
}

type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps texts of one kind on this device, a place per person and text; a full or forbidden store keeps nothing, and says so. */
export class DeviceTexts<Content> {
  readonly #kept: z.ZodType<Kept<Content>>;

  constructor(
    private readonly storage: Device,
    /** What kind of text it is and whose, such as `log:<person>`. */
    private readonly of: string,
    content: z.ZodType<Content>,
  ) {
    this.#kept = z.object({
      content,
      base: content.optional(),
      revision: z.int().nullable(),
      unsaved: z.boolean(),
      at: z.string(),
    }) as z.ZodType<Kept<Content>>;
  }

  read(place: string): Kept<Content> | null {
    try {
      const parsed = this.#kept.safeParse(JSON.parse(this.storage.getItem(this.#key(place)) ?? 'null'));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  }

  keep(place: string, kept: Kept<Content>): boolean {
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
    return `${this.of}:${place}`;
  }
}

/** The store of this device; where a browser forbids it, one that keeps nothing. */
export const thisDevice = (): Device => {
  try {
    return localStorage;
  } catch {
    const refuse = () => {
      throw new Error('This browser keeps nothing.');
    };
    return { getItem: () => null, setItem: refuse, removeItem: refuse };
  }
};
