import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { sentenceOf } from '../../core/problem';

/** How long the offer to take something back stays on screen, in milliseconds. */
const OFFERED_MS = 10_000;

/** Says what was done, and offers to take it back. */
@Injectable()
export class TakingBack {
  readonly #bar = inject(MatSnackBar);

  offer(said: string, undo: () => Promise<void>, then: () => void): void {
    this.#bar
      .open(said, 'Undo', { duration: OFFERED_MS })
      .onAction()
      .subscribe(() => void this.#take(undo, then));
  }

  say(said: string): void {
    this.#bar.open(said, undefined, { duration: OFFERED_MS });
  }

  async #take(undo: () => Promise<void>, then: () => void): Promise<void> {
    try {
      await undo();
      then();
    } catch (error) {
      this.#bar.open(sentenceOf(error), 'Close');
    }
  }
}
