import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { TrainingRow } from '@cmio-pathway/shared/contracts/training';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { endedWords, span } from '@cmio-pathway/shared/enrollment/verification';
import { Pages } from '../../core/pages';
import { type TrainingChoice, TrainingPages, trainingsOf } from '../../data/trainings';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';

const choices = [
  { id: 'past', words: 'Ended' },
  { id: 'present', words: 'In training' },
  { id: 'all', words: 'Everybody' },
] as const;

/** Everybody who trained in the program, to verify: found by name, also years after. */
@Component({
  selector: 'app-trainings',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './trainings.html',
  styleUrl: './trainings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrainingsPage {
  readonly #later = inject(TrainingPages);
  readonly #router = inject(Router);

  readonly program = input.required<string>();
  readonly search = input<string>();
  readonly of = input<string>();

  protected readonly choices = choices;
  protected readonly choice = computed<TrainingChoice>(() => ({
    program: this.program(),
    search: this.search()?.trim() ?? '',
    of: choices.find(({ id }) => id === this.of())?.id ?? 'past',
  }));
  protected readonly list = new Pages(trainingsOf(this.choice), this.choice, (choice, after) =>
    this.#later.after(choice, after),
  );
  protected readonly loaded = computed(() => this.list.head() !== undefined);
  protected readonly rows = computed(() => this.list.read().flatMap(({ trainings }) => trainings));
  protected readonly finding = computed(() => {
    const total = this.list.head()?.total;
    if (total === undefined) return 'Verification of training';
    const who = { past: 'trained here', present: 'train here', all: 'train or trained here' }[this.choice().of];
    if (total === 0)
      return this.choice().search
        ? 'Nobody is found.'
        : `Nobody ${who === 'train here' ? 'trains here' : 'has ' + who.replace('train or ', '')} yet.`;
    return `${total} ${total === 1 ? 'person' : 'people'} ${who}.`;
  });

  protected detail({ from, until, ended, endedAs }: TrainingRow): string {
    const dates = from ? (until ? span(from, until) : `since ${formatPartial(from)}`) : 'no day is stated';
    return ended && endedAs ? `${dates}, ${endedWords[endedAs]}` : dates;
  }

  protected find(event: Event): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('search') as HTMLInputElement;
    void this.#router.navigate([], {
      queryParams: { search: field.value.trim() || null },
      queryParamsHandling: 'merge',
    });
  }
}
