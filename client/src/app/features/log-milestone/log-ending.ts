import { Injectable, inject, injectAsync, onIdle } from '@angular/core';
import { Router } from '@angular/router';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { sentenceOf } from '../../core/problem';
import { Drafts } from '../../data/drafts';
import type { OpenLog } from './log-opening';

const shown = { duration: 10_000 };

/** What becomes of a log when it ends: it is in the record, or its draft is discarded and can come back. */
@Injectable({ providedIn: 'root' })
export class LogEnding {
  readonly #router = inject(Router);
  readonly #bar = injectAsync(() => import('../../core/snack-bar'), { prefetch: onIdle });
  readonly #drafts = inject(Drafts);

  async done({ keeper }: OpenLog, { step }: Milestone, said: string): Promise<void> {
    keeper.end();
    await this.#router.navigate(['/journey'], { queryParams: { step } });
    void this.#bar().then((bar) => bar.open(said, 'Close', shown));
  }

  /** Discards the draft; answers with what went wrong, or with nothing. What the server never had must be saved there before it can come back. */
  async discard({ keeper }: OpenLog, milestone: Milestone | undefined): Promise<string> {
    await keeper.flush();
    const id = keeper.id();
    if (!id && keeper.isTouched())
      return 'The draft can be discarded when the server has it: without it, it could not come back.';
    try {
      if (id) await this.#drafts.discard(id);
    } catch (error) {
      return sentenceOf(error);
    }
    keeper.end();
    await this.#router.navigate(['/journey'], { queryParams: milestone ? { step: milestone.step } : {} });
    if (id) void this.#offerBack(id);
    return '';
  }

  async #offerBack(id: string): Promise<void> {
    const bar = await this.#bar();
    bar
      .open('Draft discarded.', 'Undo', shown)
      .onAction()
      .subscribe(() => void this.#back(id));
  }

  async #back(id: string): Promise<void> {
    try {
      await this.#drafts.restore(id);
      await this.#router.navigate(['/log', id]);
    } catch (error) {
      const bar = await this.#bar();
      bar.open(`The draft could not be brought back. ${sentenceOf(error)}`, 'Close');
    }
  }
}
