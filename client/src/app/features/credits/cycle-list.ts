import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import type { OpenedCreditCycle } from '@cmio-pathway/shared/contracts/credit-cycle';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { sentenceOf } from '../../core/problem';
import { Credits } from '../../data/credits';
import { CreditBook } from './credit-book';
import { CycleForm } from './cycle-form';
import { CycleLine } from './cycle-line';

/** Every cycle that goes on or ended unlogged, those opened by hand that are over or not begun, and the form for one more. */
@Component({
  selector: 'app-cycle-list',
  imports: [CycleForm, CycleLine],
  templateUrl: './cycle-list.html',
  styles: `
    .sub {
      padding: 14px 0;
    }
    .others {
      padding-top: 10px;
    }
    .others li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 12px;
      padding: 6px 0;
    }
    summary {
      min-height: 32px;
      padding-block: 6px;
      cursor: pointer;
    }
    .fault {
      color: var(--lapsed);
      font-weight: 600;
      padding-top: 10px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CycleList {
  readonly #credits = inject(Credits);
  readonly #bar = inject(MatSnackBar);
  protected readonly book = inject(CreditBook);

  /** The cycle whose entries are listed. */
  readonly shown = input<string>();

  /** The cycle that is changed, by its id; 'new' while one is opened. */
  protected readonly changing = signal<string | null>(null);
  protected readonly failure = signal('');
  protected readonly dayOf = formatPartial;

  protected openedOf(id: string | null): OpenedCreditCycle | undefined {
    return this.book.facts()?.cycles.find((cycle) => cycle.id === id);
  }

  protected saved(): void {
    this.changing.set(null);
    this.book.reload();
  }

  protected async remove(id: string): Promise<void> {
    await this.#act(() => this.#credits.removeCycle(id));
    if (this.failure()) return;
    const bar = this.#bar.open('Cycle taken away. Its entries stay.', 'Undo', { duration: 10_000 });
    bar.onAction().subscribe(() => void this.#act(() => this.#credits.restoreCycle(id)));
  }

  async #act(act: () => Promise<void>): Promise<void> {
    this.failure.set('');
    try {
      await act();
      this.book.reload();
    } catch (error) {
      this.failure.set(sentenceOf(error));
    }
  }
}
