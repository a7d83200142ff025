import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { logOffers } from '@cmio-pathway/shared/happened/log-offers';
import { Pages } from '../../core/pages';
import { happenedHere } from '../../data/happened';
import { type MenteeChoice, MenteePages, menteesOf } from '../../data/mentees';
import { proposalsIn } from '../../data/mentorships';
import { GlyphIcon } from '../../ui/glyph';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { menteeLine } from './mentee-line';
import { menteesFinding } from './mentees-finding';

/** The mentees of the reader in one program: who waits for them, and what happened last. */
@Component({
  selector: 'app-mentees',
  imports: [GlyphIcon, LoadFailure, Loading, RouterLink],
  templateUrl: './mentees.html',
  styleUrls: ['../../ui/table-as-lines.css', './mentees.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MenteesPage {
  readonly #later = inject(MenteePages);
  readonly #router = inject(Router);
  readonly #today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

  readonly program = input.required<string>();
  readonly search = input<string>();

  protected readonly choice = computed<MenteeChoice>(() => ({
    program: this.program(),
    search: this.search()?.trim() ?? '',
  }));
  /** Mentorships that wait for the reader's answer. */
  readonly #asked = proposalsIn(this.program);
  protected readonly proposed = computed(() => {
    const count = this.#asked.hasValue() ? this.#asked.value().proposals.filter((one) => !one.mentorAgreed).length : 0;
    return count === 0
      ? ''
      : count === 1
        ? 'A mentorship is proposed to you'
        : `${count} mentorships are proposed to you`;
  });
  readonly #happened = happenedHere();
  /** A former mentee who mentors now can log that: here, where it begins. */
  protected readonly isMilestone = computed(
    () =>
      this.#happened.hasValue() &&
      logOffers(this.#happened.value()).some(({ kind, isPutAway }) => kind === 'mentoring' && !isPutAway),
  );
  protected readonly list = new Pages(menteesOf(this.choice), this.choice, (choice, after) =>
    this.#later.after(choice, after),
  );
  readonly #rows = computed(() => this.list.read().flatMap(({ mentees }) => mentees));

  protected readonly seesCohorts = computed(() => this.list.head()?.seesCohorts ?? false);
  protected readonly total = computed(() => this.list.head()?.total);
  protected readonly lines = computed(() => this.#rows().map((row) => menteeLine(row, this.#today)));
  protected readonly finding = computed(() => {
    const total = this.total();
    if (total === undefined) return 'Mentees';
    return menteesFinding(this.#rows(), total, this.list.next() !== null, this.choice().search, this.#today);
  });

  protected find(event: Event): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('search') as HTMLInputElement;
    void this.#router.navigate([], { queryParams: { search: field.value.trim() || null } });
  }
}
