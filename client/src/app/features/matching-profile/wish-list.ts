import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { MentorsToWish } from '@cmio-pathway/shared/contracts/matching-profile';
import type { PersonCard } from '@cmio-pathway/shared/contracts/primitives';
import { sentenceOf } from '../../core/problem';
import { MatchingProfileChanges, mentorsToWish } from '../../data/matching-profiles';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { MentorWords } from '../../ui/mentor-words';

/** The mentors of a program by name, with what they say of themselves, to wish for. */
@Component({
  selector: 'app-wish-list',
  imports: [LoadFailure, Loading, MentorWords],
  template: `
    <h3>The mentors of this program</h3>
    <form role="search" (submit)="find($event)">
      <label class="field">
        <span class="lab">Search by name</span>
        <input class="in" type="search" name="search" autocomplete="off" maxlength="80" />
      </label>
      <button class="b line" type="submit">Search</button>
    </form>
    @if (mentors(); as mentors) {
      <ul class="mentors">
        @for (one of mentors; track one.person.id) {
          <li>
            <div class="grow">
              <b>{{ one.person.name }}</b>
              <span class="cap">{{ one.organisation }}{{ one.isFull ? '. No place free now' : '' }}</span>
              @if (one.profile; as profile) {
                <ui-mentor-words [of]="profile" />
              }
            </div>
            @if (isChosen(one.person.id)) {
              <span class="cap">Among your wishes</span>
            } @else {
              <button type="button" class="b line small" [disabled]="keeping()" (click)="wished.emit(one.person)">
                Wish<span class="sr"> for {{ one.person.name }}</span>
              </button>
            }
          </li>
        } @empty {
          <li class="sub">{{ search() ? 'Nobody of that name mentors here.' : 'Nobody mentors here yet.' }}</li>
        }
      </ul>
      @if (next()) {
        <button class="b line" type="button" [disabled]="busy()" (click)="more()">Show more</button>
      }
      @if (failure(); as sentence) {
        <p class="fault" role="alert">{{ sentence }}</p>
      }
    } @else if (resource.error()) {
      <ui-load-failure what="The mentors" (again)="resource.reload()" />
    } @else {
      <ui-loading [bars]="3" />
    }
  `,
  styleUrl: './matching-profile.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WishList {
  readonly #changes = inject(MatchingProfileChanges);

  readonly program = input.required<string>();
  readonly chosen = input.required<readonly PersonCard[]>();
  readonly keeping = input(false);
  readonly wished = output<PersonCard>();

  protected readonly search = signal('');
  protected readonly resource = mentorsToWish(() => ({ program: this.program(), search: this.search() }));
  readonly #first = linkedSignal<MentorsToWish | undefined, MentorsToWish | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  readonly #pages = linkedSignal(() => {
    const first = this.#first();
    return first ? [first] : [];
  });
  protected readonly mentors = computed(() =>
    this.#first() ? this.#pages().flatMap(({ mentors }) => mentors) : undefined,
  );
  protected readonly next = computed(() => this.#pages().at(-1)?.next ?? null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected isChosen(id: string): boolean {
    return this.chosen().some((one) => one.id === id);
  }

  protected find(event: Event): void {
    event.preventDefault();
    this.search.set(String(new FormData(event.currentTarget as HTMLFormElement).get('search') ?? '').trim());
  }

  protected async more(): Promise<void> {
    const after = this.next();
    if (!after || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const page = await this.#changes.after(this.program(), this.search(), after);
      this.#pages.update((pages) => [...pages, page]);
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
