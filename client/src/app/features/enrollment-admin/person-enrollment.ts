import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { expectedEnd } from '@cmio-pathway/shared/enrollment/expected-end';
import { believed, truthOn } from '@cmio-pathway/shared/enrollment/periods';
import { endedWords, span } from '@cmio-pathway/shared/enrollment/verification';
import { kept } from '../../core/kept';
import { sentenceOf } from '../../core/problem';
import { EnrollmentChanges, enrollmentOfPerson } from '../../data/enrollments';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { ChangeForm } from './change-form';
import { plain, sentenceFor, whatOf } from './change-words';

/** Somebody's enrollment as the admin of the program states it: what holds, what was said when, and what was believed on any day. */
@Component({
  selector: 'app-person-enrollment',
  imports: [ChangeForm, LoadFailure, Loading, RouterLink],
  templateUrl: './person-enrollment.html',
  styleUrl: './enrollment.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonEnrollmentPage {
  readonly #changes = inject(EnrollmentChanges);
  readonly #bar = inject(MatSnackBar);

  readonly program = input.required<string>();
  readonly person = input.required<string>();
  protected readonly resource = enrollmentOfPerson(() => ({ program: this.program(), person: this.person() }));
  protected readonly read = kept(this.resource);
  protected readonly isNowhere = computed(() => this.resource.statusCode() === 404);
  protected readonly now = computed(() => believed(this.read()?.periods ?? []));
  protected readonly expected = computed(() => {
    const read = this.read();
    const end = read && !read.endedAt ? expectedEnd(plain(read), read.cohorts) : null;
    if (!end) return null;
    const reached = end < new Date().toISOString().slice(0, 10) ? 'was reached' : 'is reached';
    return `By the training clock its full length ${reached} on ${formatPartial(end)}.`;
  });
  protected readonly state = computed(() => {
    const read = this.read();
    if (!read) return '';
    const on = read.endsOn && formatPartial(read.endsOn);
    if (read.endedAt)
      return `${capital(read.endedAs ? endedWords[read.endedAs] : 'ended')}, ${on ?? formatPartial(read.endedAt.slice(0, 10))}.`;
    if (!read.acceptedAt)
      return 'An offer that waits for their answer: until then you see what was typed here, and nothing of theirs.';
    return on ? `In training until ${on}.` : 'In training.';
  });
  protected readonly isOffer = computed(() => !this.read()?.acceptedAt && !this.read()?.endedAt);
  /** The question about the past: what was true on one day, as it was believed on another. */
  protected readonly day = signal('');
  protected readonly asOf = signal('');
  protected readonly answer = computed(() => {
    const read = this.read();
    if (!read || !this.day()) return null;
    const found = truthOn(read.periods, this.day(), this.asOf() ? `${this.asOf()}T23:59:59.999Z` : undefined);
    const when = `On ${formatPartial(this.day())}${this.asOf() ? `, as believed on ${formatPartial(this.asOf())}` : ''}`;
    return found ? `${when}: ${whatOf(found).toLowerCase()}, ${found.cohort.name}.` : `${when}: not enrolled.`;
  });
  protected readonly refused = signal<string | null>(null);
  protected readonly words = sentenceFor;
  protected readonly what = whatOf;

  protected dates({ from, until }: { from: string; until: string | null }): string {
    return until ? span(from, until) : `from ${formatPartial(from)}`;
  }
  protected on(instant: string): string {
    return formatPartial(instant.slice(0, 10));
  }

  protected stated({ change, words }: { change: string; words: string }): void {
    this.resource.reload();
    this.offerUndo(`Stated: ${words.toLowerCase()}.`, change);
  }

  protected async takeBack(): Promise<void> {
    await this.try(async () => {
      const { change } = await this.#changes.takeOfferBack(this.program(), this.person());
      this.offerUndo('The offer is taken back.', change);
    });
  }

  private offerUndo(sentence: string, change: string): void {
    this.#bar
      .open(sentence, 'Undo', { duration: 10_000 })
      .onAction()
      .subscribe(() => void this.undo(change));
  }

  protected async undo(change: string): Promise<void> {
    await this.try(() => this.#changes.undo(this.program(), this.person(), change));
  }

  /** The latest thing that was said, while it can still be undone. */
  protected readonly undoable = computed(() => {
    const latest = this.read()?.said.find(({ undone }) => !undone);
    const kinds = ['accepted', 'declined', 'left', 'offer'];
    return latest && !kinds.includes(latest.kind) && Date.now() - Date.parse(latest.at) < 24 * 3_600_000
      ? latest.id
      : null;
  });

  private async try(act: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    try {
      await act();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    } finally {
      this.resource.reload();
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
