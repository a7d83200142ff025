import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { OwnFiles } from '../../core/own-files';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { CreditBook } from './credit-book';
import { CycleList } from './cycle-list';
import { finding } from './cycle-words';
import { EntryForm } from './entry-form';
import { EntryList } from './entry-list';
import { EntryPages } from './entry-pages';
import { TranscriptImport } from './transcript-import';

/** Continuing education: what was logged, and how far each open cycle is. Nobody else sees it. */
@Component({
  selector: 'app-credits',
  imports: [CycleList, EntryForm, EntryList, LoadFailure, Loading, TranscriptImport],
  providers: [CreditBook, EntryPages, OwnFiles],
  templateUrl: './credits.html',
  styleUrl: './credits.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CreditsPage {
  readonly #pages = inject(EntryPages);
  protected readonly book = inject(CreditBook);

  /** What the address asks for. */
  readonly search = input<string>();
  readonly cycle = input<string>();

  protected readonly importing = signal(false);
  protected readonly title = computed(() => {
    const cycles = this.book.cycles();
    return cycles ? finding(cycles) : 'Continuing education';
  });

  protected reload(): void {
    this.#pages.first.reload();
    this.book.reload();
  }
}
