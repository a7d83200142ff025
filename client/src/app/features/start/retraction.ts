import { Injectable, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import type { RecordFact } from '@cmio-pathway/shared/record/facts';
import { sentenceOf } from '../../core/problem';
import { StartRows } from './start-rows';
import { isUntouched } from './typed-row';

const shown = { duration: 10_000 };

/** Unticking takes effect at once and can be undone; nobody is asked whether they are sure. */
@Injectable()
export class Retraction {
  readonly #rows = inject(StartRows);
  readonly #bar = inject(MatSnackBar);

  async take(record: RecordFact, title: string): Promise<void> {
    try {
      await this.#rows.retract(record);
    } catch (error) {
      this.#bar.open(`${title} is still in your record. ${sentenceOf(error)}`, 'Close');
      return;
    }
    this.#bar
      .open(`${title} was taken out.`, 'Undo', shown)
      .onAction()
      .subscribe(() => void this.#back(record, title));
  }

  /** Forgets what is typed and offers it back. */
  forget(milestone: string, title: string): void {
    const row = this.#rows.discard(milestone);
    if (!row || isUntouched(row)) return;
    this.#bar
      .open(`What you typed for ${title} was dropped.`, 'Undo', shown)
      .onAction()
      .subscribe(() => this.#rows.change(milestone, row));
  }

  async #back(record: RecordFact, title: string): Promise<void> {
    try {
      await this.#rows.restore(record);
    } catch (error) {
      this.#bar.open(`${title} could not be brought back. ${sentenceOf(error)}`, 'Close');
    }
  }
}
