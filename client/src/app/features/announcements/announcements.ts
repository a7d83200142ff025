import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Announcements, formatPartial } from '@cmio-pathway/shared';
import { problemOf, sentenceOf } from '../../core/problem';
import { type AnnouncementChoice, announcementsOf, Applications } from '../../data/applications';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

/** Offers and appointments that people of a program chose to tell it of. */
@Component({
  selector: 'app-announcements',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './announcements.html',
  styleUrl: './announcements.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncementsPage {
  readonly #later = inject(Applications);
  readonly #router = inject(Router);

  readonly program = input.required<string>();
  readonly search = input<string>();

  protected readonly choice = computed<AnnouncementChoice>(() => ({
    program: this.program(),
    search: this.search()?.trim() ?? '',
  }));
  protected readonly resource = announcementsOf(this.choice);
  /** What was read last stays on screen while a search is under way. */
  readonly #first = linkedSignal<Announcements | undefined, Announcements | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  readonly #pages = linkedSignal(() => {
    const first = this.#first();
    return first ? [first] : [];
  });
  protected readonly isRead = computed(() => this.#pages().length > 0);
  protected readonly isNowhere = computed(() => [403, 404].includes(problemOf(this.resource.error()).status));
  protected readonly lines = computed(() =>
    this.#pages()
      .flatMap(({ announcements }) => announcements)
      .map((one) => ({
        ...one,
        what: one.is === 'offer' ? 'Offer' : 'Appointed',
        day: formatPartial(one.on),
        where: one.organisation ?? 'Organization not named',
      })),
  );
  protected readonly next = computed(() => this.#pages().at(-1)?.next ?? null);
  protected readonly finding = computed(() => {
    const count = this.lines().length;
    const { search } = this.choice();
    if (search) return count === 0 ? `Nothing announced matches “${search}”.` : `Announced, with “${search}”`;
    if (count === 0) return 'Nobody has announced an offer yet.';
    const appointed = this.lines().filter(({ is }) => is === 'appointed').length;
    return `${appointed} ${appointed === 1 ? 'appointment' : 'appointments'} and ${count - appointed} ${count - appointed === 1 ? 'offer' : 'offers'} announced${this.next() ? ' lately' : ''}.`;
  });
  protected readonly reading = signal(false);
  protected readonly busy = computed(() => this.reading() || this.resource.isLoading());
  protected readonly failure = linkedSignal({ source: this.choice, computation: () => '' });

  protected find(event: Event): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('search') as HTMLInputElement;
    void this.#router.navigate([], { queryParams: { search: field.value.trim() || null } });
  }

  protected async more(): Promise<void> {
    const after = this.next();
    const choice = this.choice();
    if (!after || this.busy()) return;
    this.reading.set(true);
    this.failure.set('');
    try {
      const page = await this.#later.moreAnnounced(choice, after);
      if (choice === this.choice()) this.#pages.update((pages) => [...pages, page]);
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.reading.set(false);
    }
  }
}
