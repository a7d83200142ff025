import { computed, signal } from '@angular/core';
import type { Saved } from '../../ui/saved-line';
import type { DeviceTexts, Kept } from './device-texts';

export const SAVE_AFTER_MS = 1000;
export const TRY_AGAIN_MS = 15_000;

/** The text a stale save met on the server. */
export interface Met<Content> {
  content: Content;
  revision: number;
  savedAt: string;
}

/** `but`: what the server has instead, where it could not take all of it, and what to call the rest. */
export type SaveAnswer<Content> =
  | { saved: { id: string; revision: number; savedAt: string; but?: { stored: Content; rest: string } } }
  | { met: Met<Content> }
  | { refused: string; again: boolean };

/** The world around a text, handed in so that a spec can stand in for it. */
export interface Around<Content> {
  device: DeviceTexts<Content>;
  same(one: Content, other: Content): boolean;
  /** One text out of two that grew from the same one; null where somebody has to choose. */
  merged?(base: Content, mine: Content, theirs: Content): Content | null;
  save(at: { id: string; revision: number } | null, content: Content): Promise<SaveAnswer<Content>>;
  /** Runs something later; calling the answer prevents it. */
  later(run: () => void, ms: number): () => void;
  now(): Date;
}

export interface Opened<Content> {
  /** Where this device keeps it; what the server does not know yet has a place by what it is about. */
  place(id: string | null): string;
  /** What was there before anything was typed. */
  start: Content;
  /** The text as the server has it; null when it has none yet. */
  stored: { id: string; revision: number; savedAt: string; content: Content } | null;
}

/** Keeps what is typed: a second after the last key on this device, then on the server; it never drops a text. */
export class Keeper<Content> {
  readonly #content = signal<Content>(null!);
  readonly #id = signal<string | null>(null);
  readonly #saved = signal<Saved>({ where: 'untouched' });
  readonly #met = signal<(Met<Content> & { base: Content }) | null>(null);
  #base: Content;
  #revision: number | null = null;
  #unsaved = false;
  #ended = false;
  #left = false;
  #going: Promise<void> | null = null;
  #cancel: () => void = () => undefined;

  readonly content = this.#content.asReadonly();
  /** The id the server gave it; null until it was saved there. */
  readonly id = this.#id.asReadonly();
  readonly saved = this.#saved.asReadonly();
  /** Another text on the server, and the one both grew from, until somebody has chosen between the two. */
  readonly met = this.#met.asReadonly();
  readonly isTouched = computed(() => this.#saved().where !== 'untouched');

  constructor(
    private readonly around: Around<Content>,
    private readonly opened: Opened<Content>,
  ) {
    const { start, stored } = opened;
    this.#id.set(stored?.id ?? null);
    this.#base = stored?.content ?? start;
    this.#content.set(this.#base);
    this.#revision = stored?.revision ?? null;
    if (stored) this.#saved.set({ where: 'both', at: new Date(stored.savedAt) });
    const kept = around.device.read(this.#place());
    if (kept?.unsaved && !around.same(kept.content, this.#base)) this.#goOn(kept);
  }

  /** Over which revision of the server the text stands. */
  get revision(): number | null {
    return this.#revision;
  }

  /** Takes what is on the screen now. */
  change(content: Content): void {
    if (this.#ended || this.around.same(content, this.#content())) return;
    this.#content.set(content);
    this.#unsaved = true;
    this.#saved.set({ where: 'typing' });
    this.#schedule(SAVE_AFTER_MS);
  }

  /** Puts the text on this device at once: the page may be gone in a moment. */
  keepHere(): boolean {
    if (this.#ended || !this.#unsaved) return true;
    return this.#keep();
  }

  /** Saves now; resolves when nothing is under way any more. */
  async flush(): Promise<void> {
    this.#cancel();
    while (this.#going) await this.#going;
    if (this.#unsaved && !this.#ended) await this.#start();
  }

  /** Goes on with the text somebody chose out of the two. */
  async resolve(content: Content): Promise<void> {
    const met = this.#met();
    if (!met) return;
    this.#met.set(null);
    this.#revision = met.revision;
    this.#base = met.content;
    this.#content.set(content);
    this.#unsaved = true;
    await this.flush();
  }

  /** Something else of the same row was written over the revision this stands on: the text is as it was. */
  standsOver(revision: number): void {
    this.#revision = revision;
  }

  /** Takes over what the server has now, beside what was typed here meanwhile. */
  take(met: Met<Content>): void {
    if (this.#revision !== null && met.revision <= this.#revision) return;
    this.#meet(met);
    if (this.#unsaved && !this.#met()) this.#schedule(0);
  }

  /** Stops keeping: the text became something else, or was discarded. */
  end(): void {
    this.#ended = true;
    this.#cancel();
    this.around.device.forget(this.#place());
  }

  /** Saves a last time, because the page is left; what the server does not take stays on this device. */
  leave(): void {
    this.keepHere();
    this.#left = true;
    void this.flush();
  }

  #place(): string {
    return this.opened.place(this.#id());
  }

  #goOn(kept: Kept<Content>): void {
    this.#unsaved = true;
    const { stored } = this.opened;
    this.#content.set(kept.content);
    this.#saved.set({ where: 'device', at: new Date(kept.at), why: '' });
    if (stored && kept.revision !== stored.revision) {
      if (kept.base !== undefined) this.#base = kept.base;
      this.#meet(stored);
    }
    if (!this.#met()) this.#schedule(0);
  }

  /** Goes on over what the server has where nobody has to choose; else both wait for somebody who does. */
  #meet(met: Met<Content>): void {
    const mine = this.#content();
    const merged = this.around.same(mine, met.content)
      ? met.content
      : (this.around.merged?.(this.#base, mine, met.content) ?? null);
    if (merged === null) return this.#met.set({ ...met, base: this.#base });
    this.#revision = met.revision;
    this.#base = met.content;
    this.#content.set(merged);
    this.#unsaved = !this.around.same(merged, met.content);
    if (!this.#unsaved) this.#saved.set({ where: 'both', at: new Date(met.savedAt) });
  }

  #schedule(ms: number): void {
    this.#cancel();
    if (this.#left) return;
    this.#cancel = this.around.later(() => void this.flush(), ms);
  }

  #keep(): boolean {
    return this.around.device.keep(this.#place(), {
      content: this.#content(),
      ...(this.around.merged && { base: this.#base }),
      revision: this.#revision,
      unsaved: this.#unsaved,
      at: this.around.now().toISOString(),
    });
  }

  #start(): Promise<void> {
    this.#going = this.#save().finally(() => (this.#going = null));
    return this.#going;
  }

  async #save(): Promise<void> {
    const content = this.#content();
    const isHere = this.#keep();
    if (this.#met()) return this.#say(isHere, 'the server has another text');
    const id = this.#id();
    const answer = await this.around.save(
      id !== null && this.#revision !== null ? { id, revision: this.#revision } : null,
      content,
    );
    if (this.#ended) return;
    if ('saved' in answer) return this.#took(answer.saved, content);
    if ('met' in answer) {
      this.#meet(answer.met);
      if (this.#met()) return this.#say(isHere, 'the server has another text');
      this.#keep();
      if (this.#unsaved) this.#schedule(0);
      return;
    }
    this.#say(isHere, answer.refused);
    if (answer.again) this.#schedule(TRY_AGAIN_MS);
  }

  #took(
    { id, revision, savedAt, but }: Extract<SaveAnswer<Content>, { saved: unknown }>['saved'],
    sent: Content,
  ): void {
    const before = this.#place();
    this.#id.set(id);
    this.#revision = revision;
    this.#base = but?.stored ?? sent;
    if (before !== this.#place()) this.around.device.forget(before);
    const isTyping = this.#content() !== sent;
    this.#unsaved = isTyping || but !== undefined;
    const isHere = this.#keep();
    if (isTyping) this.#schedule(SAVE_AFTER_MS);
    else if (but && !isHere) this.#saved.set({ where: 'screen' });
    else this.#saved.set({ where: 'both', at: new Date(savedAt), ...(but && { hereOnly: but.rest }) });
  }

  #say(isHere: boolean, why: string): void {
    this.#saved.set(isHere ? { where: 'device', at: this.around.now(), why } : { where: 'screen' });
  }
}

/** A pause of the browser's own. */
export const later = (run: () => void, ms: number): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
