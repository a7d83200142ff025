import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import type { CreditEntry } from '@cmio-pathway/shared/contracts/credit';
import { askedOf } from '@cmio-pathway/shared/credits/cycle-standing';
import { sentenceOf } from '../../core/problem';
import { Credits } from '../../data/credits';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { CreditBook } from './credit-book';
import { EntryForm } from './entry-form';
import { EntryLine } from './entry-line';
import { EntryPages } from './entry-pages';

/** What was logged, found by words or by the cycle it counts for; each can be corrected and removed. */
@Component({
  selector: 'app-entry-list',
  imports: [EntryForm, EntryLine, LoadFailure, Loading, RouterLink],
  templateUrl: './entry-list.html',
  styleUrl: './entry-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryList {
  readonly #credits = inject(Credits);
  readonly #bar = inject(MatSnackBar);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly book = inject(CreditBook);
  protected readonly list = inject(EntryPages);

  readonly search = input('');
  /** The cycle whose entries are listed; all of them without one. */
  readonly cycle = input<string>();

  protected readonly shown = computed(() => this.book.cycles()?.find(({ cycle }) => cycle.id === this.cycle())?.cycle);
  protected readonly correcting = signal<string | null>(null);
  protected readonly failure = signal('');

  constructor() {
    effect(() => {
      const cycle = this.shown();
      const asked = cycle ? askedOf(cycle) : null;
      this.list.query.set({
        ...(this.search() && { search: this.search() }),
        ...(asked && { from: asked.from, until: asked.until, unit: asked.unit }),
        ...(asked?.category && { category: asked.category }),
      });
    });
  }

  protected find(search: string): void {
    void this.#router.navigate([], { queryParams: { search: search.trim() || null }, queryParamsHandling: 'merge' });
  }

  protected saved(): void {
    this.leave();
    this.#reload();
  }

  /** Ends a correction; the next key goes to where it was begun. */
  protected leave(): void {
    const id = this.correcting();
    this.correcting.set(null);
    const focus = () => this.#here.querySelector<HTMLElement>(`[data-entry="${id}"] .acts button`)?.focus();
    afterNextRender(focus, { injector: this.#injector });
  }

  protected async remove({ id, title }: CreditEntry): Promise<void> {
    await this.#act(() => this.#credits.remove(id));
    if (this.failure()) return;
    const bar = this.#bar.open(`Removed: ${title}`, 'Undo', { duration: 10_000 });
    bar.onAction().subscribe(() => void this.#act(() => this.#credits.restore(id)));
  }

  async #act(act: () => Promise<void>): Promise<void> {
    this.failure.set('');
    try {
      await act();
      this.#reload();
    } catch (error) {
      this.failure.set(sentenceOf(error));
    }
  }

  #reload(): void {
    this.list.first.reload();
    this.book.reload();
  }
}
