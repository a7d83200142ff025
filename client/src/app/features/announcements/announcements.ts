import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { Pages } from '../../core/pages';
import { problemOf } from '../../core/problem';
import { type AnnouncementChoice, announcementsOf, Applications } from '../../data/applications';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { announcedWords } from './announced-words';

/** Offers and appointments that people of a program chose to tell it of. */
@Component({
  selector: 'app-announcements',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './announcements.html',
  styleUrls: ['../../ui/table-as-lines.css', './announcements.css'],
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
  protected readonly list = new Pages(announcementsOf(this.choice), this.choice, (choice, after) =>
    this.#later.moreAnnounced(choice, after),
  );
  protected readonly isRead = computed(() => this.list.head() !== undefined);
  protected readonly isNowhere = computed(() => [403, 404].includes(problemOf(this.list.first.error()).status));
  protected readonly lines = computed(() =>
    this.list
      .read()
      .flatMap(({ announcements }) => announcements)
      .map((one) => ({
        ...one,
        what: one.is === 'offer' ? 'Offer' : 'Appointed',
        day: formatPartial(one.on),
        where: one.organisation ?? 'Organization not named',
      })),
  );
  protected readonly finding = computed(() => {
    const count = this.lines().length;
    const { search } = this.choice();
    if (search) return count === 0 ? `Nothing announced matches “${search}”.` : `Announced, with “${search}”`;
    if (count === 0) return 'Nobody has announced an offer yet.';
    const appointed = this.lines().filter(({ is }) => is === 'appointed').length;
    return announcedWords(appointed, count - appointed, Boolean(this.list.next()));
  });

  protected find(event: Event): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('search') as HTMLInputElement;
    void this.#router.navigate([], { queryParams: { search: field.value.trim() || null } });
  }
}
