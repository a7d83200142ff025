import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Meetings } from '@cmio-pathway/shared/contracts/meeting';
import { problemOf, sentenceOf } from '../../core/problem';
import { MeetingActs, meetingsOf, type Whose } from '../../data/meetings';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Hours } from './hours';
import { inOrder, MeetingList } from './meeting-list';
import { momentWords, zoneWords } from './meeting-words';
import { ProposeForm } from './propose-form';

/** One's own meetings as a mentee; or those of a mentor with one mentee, when the address names them. */
@Component({
  selector: 'app-meetings',
  imports: [Hours, LoadFailure, Loading, MeetingList, ProposeForm, RouterLink],
  templateUrl: './meetings.html',
  styleUrl: './meetings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingsPage {
  readonly #acts = inject(MeetingActs);
  readonly #router = inject(Router);

  readonly program = input<string>();
  readonly person = input<string>();
  readonly show = input<string>();

  protected readonly whose = computed<Whose>(() => {
    const [program, person] = [this.program(), this.person()];
    return program && person ? { program, person } : 'me';
  });
  protected readonly side = computed(() => (this.whose() === 'me' ? 'mentee' : 'mentor'));
  protected readonly shown = computed(() => (this.show() === 'past' ? 'past' : 'open'));
  protected readonly resource = meetingsOf(this.whose, this.shown);
  protected readonly isNowhere = computed(() => [403, 404].includes(problemOf(this.resource.error()).status));
  readonly #pages = linkedSignal<Meetings[]>(() => (this.resource.hasValue() ? [this.resource.value()] : []));
  protected readonly first = computed(() => this.#pages()[0]);
  protected readonly meetings = computed(() => {
    const all = this.#pages().flatMap(({ meetings }) => meetings);
    return this.shown() === 'open' ? inOrder(all) : all;
  });
  protected readonly next = computed(() => this.#pages().at(-1)?.next ?? null);
  protected readonly zone = zoneWords();
  protected readonly proposing = signal(false);
  protected readonly failure = signal('');

  protected readonly name = computed(() => this.first()?.mentorships[0]?.mentee.name ?? '');
  protected readonly finding = computed(() => {
    if (this.shown() === 'past') return 'Meetings that are over';
    const waiting = this.meetings().filter(({ turn }) => turn === this.side()).length;
    if (waiting > 0)
      return waiting === 1 ? 'A meeting waits for your answer.' : `${waiting} meetings wait for your answer.`;
    const next = this.meetings().find(({ startsAt }) => startsAt !== null && Date.parse(startsAt) > Date.now());
    return next ? `The next meeting: ${momentWords(next.startsAt!)}.` : 'No meeting is agreed.';
  });

  protected open(id: string): void {
    const whose = this.whose();
    void this.#router.navigate(
      whose === 'me' ? ['/meetings', id] : ['/programs', whose.program, 'people', whose.person, 'meetings', id],
    );
  }

  protected async more(): Promise<void> {
    const after = this.next();
    if (!after) return;
    this.failure.set('');
    try {
      const page = await this.#acts.more(this.whose(), this.shown(), after);
      this.#pages.update((pages) => [...pages, page]);
    } catch (error) {
      this.failure.set(sentenceOf(error));
    }
  }
}
