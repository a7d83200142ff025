import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import type { QueueItem } from '@cmio-pathway/shared/contracts/review';
import { filter, map } from 'rxjs';
import { isInField, LetterKeys } from '../../core/letter-keys';
import { CurrentSession } from '../../core/session';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { GlyphIcon } from '../../ui/glyph';
import { actOf } from './keys';
import { pathOf, Queue } from './queue';
import { UndoOffer } from './undo-offer';
import { isPastPromise, PROMISE_DAYS, waited } from './waiting-words';

/** What waits for a decision in a program, and beside it the item that is open. */
@Component({
  selector: 'app-reviews',
  imports: [GlyphIcon, LoadFailure, Loading, RouterLink, RouterLinkActive, RouterOutlet],
  providers: [Queue, UndoOffer],
  templateUrl: './reviews.html',
  styleUrl: './reviews.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'key($event)' },
})
export class ReviewsPage {
  protected readonly queue = inject(Queue);
  readonly #router = inject(Router);
  readonly #session = inject(CurrentSession);
  readonly #undo = inject(UndoOffer);
  readonly #letters = inject(LetterKeys);

  readonly program = input.required<string>();
  readonly of = input<string>();
  readonly search = input<string>();

  protected readonly promise = PROMISE_DAYS;
  protected readonly waited = waited;
  protected readonly isMentor = computed(() =>
    this.#session.memberships().some(({ program, role }) => program.id === this.program() && role === 'mentor'),
  );
  protected readonly url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );
  protected readonly isOpen = computed(() => /\/reviews\/[^/?]+\//.test(this.url()));
  protected readonly groups = computed(() =>
    [
      {
        title: `Past the ${PROMISE_DAYS}-day promise`,
        late: true,
        items: this.queue.items().filter((item) => isPastPromise(item.since)),
      },
      {
        title: `Waiting ${PROMISE_DAYS} days or less`,
        late: false,
        items: this.queue.items().filter((item) => !isPastPromise(item.since)),
      },
    ].filter((group) => group.items.length > 0),
  );
  protected readonly choices = [
    { of: 'mine', label: 'Asked of me' },
    { of: 'unassigned', label: 'Asked of nobody yet' },
    { of: 'all', label: 'All' },
  ] as const;

  constructor() {
    effect(() => {
      const asked = this.of();
      const of =
        asked === 'unassigned' || asked === 'all' || asked === 'mine' ? asked : this.isMentor() ? 'mine' : 'all';
      this.queue.choice.set({ program: this.program(), of, search: this.search()?.trim() ?? '' });
    });
  }

  protected readonly pathOf = pathOf;

  protected title(item: QueueItem): string {
    return this.queue.titleOf(item);
  }

  protected detail(item: QueueItem): string {
    const changed = item.changed ? `Version ${item.number}, changed since a decision` : '';
    const files = item.files > 0 ? `${item.files} ${item.files === 1 ? 'file' : 'files'}` : '';
    const batch = item.batch ? 'one of several sent together' : '';
    return [changed, files, batch].filter(Boolean).join(', ');
  }

  /** What keys do whatever item is open, or none. */
  protected key(event: KeyboardEvent): void {
    const act = actOf(event, isInField(event), this.#letters.on());
    if (act === 'undo') void this.#undo.take();
    const first = this.queue.items()[0];
    if (act !== 'next' || this.isOpen() || !first) return;
    this.queue.leave();
    void this.#router.navigate(['/programs', this.program(), 'reviews', ...pathOf(first)], {
      queryParamsHandling: 'preserve',
    });
  }

  protected find(event: Event): void {
    const search = (event.target as HTMLInputElement).value.trim() || null;
    void this.#router.navigate([], { queryParams: { search }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
