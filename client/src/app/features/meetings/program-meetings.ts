import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CheckInsSeen } from '@cmio-pathway/shared/contracts/check-in';
import type { Adherence, Meetings } from '@cmio-pathway/shared/contracts/meeting';
import { sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { CheckInAnswers, checkInsSeen } from '../../data/check-ins';
import { hoursOf, type HoursChoice, MeetingActs, type MeetingChoice, mentorsMeetings } from '../../data/meetings';
import { GlyphIcon } from '../../ui/glyph';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { behind, Hours } from './hours';
import { inOrder, MeetingList } from './meeting-list';
import { zoneWords } from './meeting-words';

/** Meetings across a program: a mentor's own; for an admin the hours of everybody, and which check-ins were answered. */
@Component({
  selector: 'app-program-meetings',
  imports: [GlyphIcon, Hours, LoadFailure, Loading, MeetingList, RouterLink],
  templateUrl: './program-meetings.html',
  styleUrl: './meetings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgramMeetingsPage {
  readonly #acts = inject(MeetingActs);
  readonly #answers = inject(CheckInAnswers);
  readonly #router = inject(Router);
  readonly #session = inject(CurrentSession);

  readonly program = input.required<string>();
  readonly view = input<string>();
  readonly search = input<string>();
  readonly behind = input<string>();
  readonly talk = input<string>();
  readonly show = input<string>();

  protected readonly roles = computed(() =>
    this.#session
      .memberships()
      .filter(({ program }) => program.id === this.program())
      .map(({ role }) => role),
  );
  protected readonly me = computed(() => this.#session.person()?.id);
  protected readonly isAdmin = computed(() => this.roles().includes('admin'));
  protected readonly isMentor = computed(() => this.roles().includes('mentor'));
  protected readonly views = computed(() => [
    ...(this.isMentor() ? [{ view: 'mine', label: 'My meetings' }] : []),
    { view: 'hours', label: 'An hour a quarter' },
    ...(this.isAdmin() ? [{ view: 'check-ins', label: 'Check-in' }] : []),
  ]);
  protected readonly chosen = computed(
    () => this.views().find(({ view }) => view === this.view())?.view ?? this.views()[0]!.view,
  );
  readonly #text = computed(() => this.search()?.trim() ?? '');
  protected readonly searched = this.#text;
  protected readonly zone = zoneWords();

  protected readonly shown = computed(() => (this.show() === 'past' ? 'past' : 'open'));
  readonly #meetingChoice = computed<MeetingChoice>(() => ({ show: this.shown(), search: this.#text() }));
  protected readonly mine = mentorsMeetings(
    () => (this.chosen() === 'mine' ? this.program() : undefined),
    this.#meetingChoice,
  );
  readonly #hoursChoice = computed<HoursChoice>(() => ({
    program: this.program(),
    search: this.#text(),
    behind: this.behind() === 'yes',
    mine: false,
  }));
  protected readonly hours = hoursOf(this.#hoursChoice);
  readonly #seenChoice = computed(() =>
    this.chosen() === 'check-ins'
      ? { program: this.program(), search: this.#text(), talk: this.talk() === 'yes' }
      : undefined,
  );
  protected readonly checkIns = checkInsSeen(this.#seenChoice);

  readonly #minePages = linkedSignal<Meetings[]>(() => (this.mine.hasValue() ? [this.mine.value()] : []));
  readonly #hoursPages = linkedSignal<Adherence[]>(() => (this.hours.hasValue() ? [this.hours.value()] : []));
  readonly #seenPages = linkedSignal<CheckInsSeen[]>(() => (this.checkIns.hasValue() ? [this.checkIns.value()] : []));
  protected readonly meetings = computed(() => {
    const all = this.#minePages().flatMap(({ meetings }) => meetings);
    return this.shown() === 'open' ? inOrder(all) : all;
  });
  protected readonly figures = computed(() => this.#hoursPages()[0]);
  protected readonly pairs = computed(() =>
    this.#hoursPages()
      .flatMap(({ mentorships }) => mentorships)
      .map((one) => ({ ...one, isBehind: behind(one.hours) })),
  );
  protected readonly seen = computed(() => this.#seenPages()[0]);
  protected readonly answered = computed(() => this.#seenPages().flatMap(({ checkIns }) => checkIns));
  protected readonly next = computed(() => {
    const pages = { mine: this.#minePages(), hours: this.#hoursPages(), 'check-ins': this.#seenPages() };
    return pages[this.chosen() as keyof typeof pages].at(-1)?.next ?? null;
  });
  protected readonly failure = signal('');

  protected readonly finding = computed(() => {
    const figures = this.figures();
    if (!figures) return 'Meetings';
    if (figures.total === 0) return this.#text() ? 'Nobody is called so.' : 'No mentorship stands today.';
    if (figures.behind === 0) return 'Nobody is behind with the hour a quarter.';
    return `${figures.behind} of ${figures.total} are behind with the hour a quarter.`;
  });

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
    if (!after) return;
    this.failure.set('');
    try {
      if (this.chosen() === 'mine') {
        const page = await this.#acts.moreOfMentor(this.program(), this.#meetingChoice(), after);
        this.#minePages.update((pages) => [...pages, page]);
      } else if (this.chosen() === 'hours') {
        const page = await this.#acts.moreHours(this.#hoursChoice(), after);
        this.#hoursPages.update((pages) => [...pages, page]);
      } else {
        const page = await this.#answers.more(this.#seenChoice()!, after);
        this.#seenPages.update((pages) => [...pages, page]);
      }
    } catch (error) {
      this.failure.set(sentenceOf(error));
    }
  }
}
