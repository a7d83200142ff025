import { computed, signal } from '@angular/core';
import type { DraftContent } from '@cmio-pathway/shared';
import { type DeviceDrafts, type Intent, type Kept, placeOf } from './device-drafts';
import { sameDraft } from './draft-content';

export const SAVE_AFTER_MS = 1000;
export const TRY_AGAIN_MS = 15_000;

/** The text a stale save met on the server. */
export interface Met {
  content: DraftContent;
  revision: number;
  savedAt: string;
}

export type SaveAnswer =
  { saved: { id: string; revision: number; savedAt: string } } | { met: Met } | { refused: string; again: boolean };

/** The world around a draft, handed in so that a spec can stand in for it. */
export interface Around {
  device: DeviceDrafts;
  save(at: { id: string; revision: number } | null, content: DraftContent): Promise<SaveAnswer>;
  /** Runs something later; calling the answer prevents it. */
  later(run: () => void, ms: number): () => void;
  now(): Date;
}

export interface Opened {
  intent: Intent;
  /** What was there before anything was typed. */
  start: DraftContent;
  /** The draft as the server has it; null when it has none yet. */
  stored: { id: string; revision: number; savedAt: string; content: DraftContent } | null;
}

/** Where the text is: nothing typed, being typed, on both sides, here alone, or nowhere but on the screen. */
export type Saved =
  | { where: 'untouched' | 'typing' | 'screen' }
  | { where: 'both'; at: Date }
  | { where: 'device'; at: Date; why: string };

/** Keeps what is typed: a second after the last key on this device, then on the server; it never drops a text. */
export class DraftKeeper {
  readonly #content = signal<DraftContent>(null!);
  readonly #id = signal<string | null>(null);
  readonly #saved = signal<Saved>({ where: 'untouched' });
  readonly #met = signal<Met | null>(null);
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
  /** Another text on the server, until somebody has chosen between the two. */
  readonly met = this.#met.asReadonly();
  readonly isTouched = computed(() => this.#saved().where !== 'untouched');

  constructor(
    private readonly around: Around,
    private readonly opened: Opened,
  ) {
    const { start, stored } = opened;
    this.#id.set(stored?.id ?? null);
    this.#content.set(stored?.content ?? start);
    this.#revision = stored?.revision ?? null;
    if (stored) this.#saved.set({ where: 'both', at: new Date(stored.savedAt) });
    const kept = around.device.read(this.#place());
    if (kept?.unsaved && !sameDraft(kept.content, this.#content())) this.#goOn(kept);
  }

  /** Takes what is on the screen now. */
  change(content: DraftContent): void {
    if (this.#ended || sameDraft(content, this.#content())) return;
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
  async resolve(content: DraftContent): Promise<void> {
    const met = this.#met();
    if (!met) return;
    this.#met.set(null);
    this.#revision = met.revision;
    this.#content.set(content);
    this.#unsaved = true;
    await this.flush();
  }

  /** Stops keeping: the text became a version, or was discarded. */
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
    return placeOf(this.#id(), this.opened.intent);
  }

  #goOn(kept: Kept): void {
    this.#unsaved = true;
    const { stored } = this.opened;
    const mine = kept.content;
    this.#content.set(mine);
    if (stored && kept.revision !== stored.revision) this.#met.set(stored);
    this.#saved.set({ where: 'device', at: new Date(kept.at), why: '' });
    if (!this.#met()) this.#schedule(0);
  }

  #schedule(ms: number): void {
    this.#cancel();
    if (this.#left) return;
    this.#cancel = this.around.later(() => void this.flush(), ms);
  }

  #keep(): boolean {
    return this.around.device.keep(this.#place(), {
      content: this.#content(),
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
      if (!sameDraft(answer.met.content, this.#content())) this.#met.set(answer.met);
      else return this.#took({ id: id!, ...answer.met }, content);
    }
    this.#say(isHere, 'refused' in answer ? answer.refused : 'the server has another text');
    if ('refused' in answer && answer.again) this.#schedule(TRY_AGAIN_MS);
  }

  #took({ id, revision, savedAt }: { id: string; revision: number; savedAt: string }, content: DraftContent): void {
    const before = this.#place();
    this.#id.set(id);
    this.#revision = revision;
    if (before !== this.#place()) this.around.device.forget(before);
    this.#unsaved = this.#content() !== content;
    this.#keep();
    if (this.#unsaved) this.#schedule(SAVE_AFTER_MS);
    else this.#saved.set({ where: 'both', at: new Date(savedAt) });
  }

  #say(isHere: boolean, why: string): void {
    this.#saved.set(isHere ? { where: 'device', at: this.around.now(), why } : { where: 'screen' });
  }
}
