import { computed, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { type Cv, CvDraft, type CvSource } from '@cmio-pathway/shared/contracts/cv';
import { cvOf } from '@cmio-pathway/shared/cv/document';
import * as z from 'zod';
import { DeviceTexts, thisDevice } from '../../core/keeping/device-texts';
import { Keeper, later, type Met, type SaveAnswer } from '../../core/keeping/keeper';
import { problemOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { OwnCvs } from '../../data/cv';
import { boardOf } from './board';
import { mergedOf, sameDraft } from './draft-conflict';
import { faultsOf, sendable } from './draft-sending';
import { TypedCv } from './typed-cv';

const Current = z.object({ draft: CvDraft, revision: z.int(), savedAt: z.string() });

/** The CV that is open: what is typed is kept on this device and on the server, and drawn at once. */
@Injectable()
export class OpenCv {
  readonly #cvs = inject(OwnCvs);
  readonly #session = inject(CurrentSession);
  readonly #keeper = signal<Keeper<CvDraft> | null>(null);
  /** What the server has, for what it does not take yet. */
  #stored: CvDraft | null = null;

  readonly id = signal('');
  readonly sources = signal<readonly CvSource[]>([]);
  readonly isOpen = computed(() => this.#keeper() !== null);
  readonly draft = computed(() => this.#keeper()!.content());
  readonly saved = computed(() => this.#keeper()!.saved());
  readonly met = computed(() => this.#keeper()?.met() ?? null);
  readonly board = computed(() => boardOf(this.draft(), this.sources()));
  readonly document = computed(() => cvOf(this.draft(), this.sources()));
  readonly faults = computed(() => faultsOf(this.draft()));

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#keeper()?.leave());
  }

  /** Takes what the server has: to begin with, or beside what was typed meanwhile. */
  take({ id, draft, sources, revision, savedAt }: Cv): void {
    const stored = { id, content: draft, revision, savedAt };
    this.sources.set(sources);
    const keeper = this.#keeper();
    if (keeper && this.id() === id) return this.#meet(stored);
    keeper?.leave();
    this.id.set(id);
    this.#stored = draft;
    this.#keeper.set(
      new Keeper<CvDraft>(
        {
          device: new DeviceTexts(thisDevice(), `cv:${this.#session.person()!.id}`, TypedCv),
          same: sameDraft,
          merged: (base, mine, theirs) => mergedOf(base, mine, theirs, this.sources()),
          save: (at, typed) => this.#save(at!, typed),
          later,
          now: () => new Date(),
        },
        { place: () => id, start: draft, stored },
      ),
    );
  }

  change(draft: CvDraft): void {
    this.#keeper()!.change(draft);
  }

  update(change: (draft: CvDraft) => CvDraft): void {
    this.change(change(this.draft()));
  }

  keepHere(): void {
    this.#keeper()?.keepHere();
  }

  /** Saves now. Answers with the revision on the server, or with why what is on the page is not what the server has. */
  async settle(): Promise<{ revision: number } | { why: string }> {
    const keeper = this.#keeper()!;
    await keeper.flush();
    const saved = keeper.saved();
    if (keeper.met()) return { why: 'Choose between the two texts first.' };
    if (saved.where === 'both' && !saved.hereOnly) return { revision: keeper.revision! };
    if (saved.where === 'both') return { why: `Put in order first: ${saved.hereOnly}.` };
    return { why: `It is not on the server yet${saved.where === 'device' && saved.why ? `: ${saved.why}` : ''}.` };
  }

  /** Takes in what a refusal says the server has now; false when it says nothing of that. */
  takeFrom(error: unknown): boolean {
    const { status, current } = problemOf(error);
    const met = Current.safeParse(current);
    if (status !== 412 || !met.success) return false;
    const { draft: content, ...rest } = met.data;
    this.#meet({ content, ...rest });
    return true;
  }

  async resolve(draft: CvDraft): Promise<void> {
    await this.#keeper()!.resolve(draft);
  }

  #meet(met: Met<CvDraft>): void {
    this.#stored = met.content;
    this.#keeper()!.take(met);
  }

  async #save({ id, revision }: { id: string; revision: number }, typed: CvDraft): Promise<SaveAnswer<CvDraft>> {
    const { sent, rest } = sendable(typed, this.#stored!);
    try {
      const saved = await this.#cvs.save(id, revision, sent);
      this.#stored = sent;
      return { saved: { ...saved, ...(rest && { but: { stored: sent, rest } }) } };
    } catch (error) {
      const problem = problemOf(error);
      const met = Current.safeParse(problem.current);
      if (problem.status === 412 && met.success) {
        const { draft: content, ...rest } = met.data;
        this.#stored = content;
        return { met: { content, ...rest } };
      }
      if (problem.code === 'unreachable' || problem.status >= 500)
        return { refused: 'the server cannot be reached', again: true };
      if (problem.status === 404 || problem.code === 'removed')
        return { refused: 'this CV was removed elsewhere', again: false };
      return { refused: (problem.detail ?? problem.title).replace(/\.$/, ''), again: false };
    }
  }
}
