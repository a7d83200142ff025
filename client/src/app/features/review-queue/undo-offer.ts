import { Injectable, inject, type OnDestroy } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { UNDO_MS } from '@cmio-pathway/shared/policy';
import { sentenceOf } from '../../core/problem';

/** The last decision can be taken back while its offer stands, whatever item is open by then. */
@Injectable()
export class UndoOffer implements OnDestroy {
  readonly #bar = inject(MatSnackBar);
  #take: (() => Promise<void>) | null = null;
  #ends: ReturnType<typeof setTimeout> | undefined;

  offer(said: string, take: () => Promise<void>): void {
    clearTimeout(this.#ends);
    this.#take = take;
    this.#ends = setTimeout(() => (this.#take = null), UNDO_MS);
    this.#bar
      .open(said, 'Undo', { duration: UNDO_MS })
      .onAction()
      .subscribe(() => void this.take());
  }

  async take(): Promise<void> {
    const take = this.#take;
    if (!take) return;
    this.#take = null;
    this.#bar.dismiss();
    try {
      await take();
    } catch (error) {
      this.#bar.open(sentenceOf(error), 'Close');
    }
  }

  ngOnDestroy(): void {
    clearTimeout(this.#ends);
  }
}
