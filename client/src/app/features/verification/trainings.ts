import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { endedWords, formatPartial, span, type TrainingRow, type Trainings } from '@cmio-pathway/shared';
import { sentenceOf } from '../../core/problem';
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
  protected readonly resource = trainingsOf(this.choice);
  readonly #first = linkedSignal<Trainings | undefined, Trainings | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  readonly #pages = linkedSignal(() => {
    const first = this.#first();
    return first ? [first] : [];
  });
  protected readonly loaded = computed(() => this.#first() !== undefined);
  protected readonly rows = computed(() => this.#pages().flatMap(({ trainings }) => trainings));
  protected readonly next = computed(() => this.#pages().at(-1)?.next ?? null);
  protected readonly finding = computed(() => {
    const total = this.#first()?.total;
    if (total === undefined) return 'Verification of training';
    const who = { past: 'trained here', present: 'train here', all: 'train or trained here' }[this.choice().of];
    if (total === 0)
      return this.choice().search
        ? 'Nobody is found.'
        : `Nobody ${who === 'train here' ? 'trains here' : 'has ' + who.replace('train or ', '')} yet.`;
    return `${total} ${total === 1 ? 'person' : 'people'} ${who}.`;
  });
  protected readonly reading = signal(false);
  protected readonly failure = linkedSignal({ source: this.choice, computation: () => '' });

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

  protected async more(): Promise<void> {
    const after = this.next();
    const choice = this.choice();
    if (!after || this.reading()) return;
    this.reading.set(true);
    this.failure.set('');
    try {
      const page = await this.#later.after(choice, after);
      if (choice === this.choice()) this.#pages.update((pages) => [...pages, page]);
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.reading.set(false);
    }
  }
}
