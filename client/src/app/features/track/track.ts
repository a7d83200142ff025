import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, submit, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type TrackPart, trackParts } from '@cmio-pathway/shared/pathway/tracks';
import { fieldErrors } from '../../core/field-errors';
import { problemOf, sentenceOf } from '../../core/problem';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { TextField } from '../../ui/text-field';
import { Choosing } from './choosing';
import { TrackChanges } from './track-changes';
import { TrackConflict } from './track-conflict';
import { TrackObjections } from './track-objections';
import { TrackQuestion } from './track-question';
import { differenceSentence, trackSentence } from './track-words';
import { faultOf, withChoice } from './typed-track';

/** The four choices of one's way. What a choice changes is said before it is saved; nothing logged is ever lost by it. */
@Component({
  selector: 'app-track',
  imports: [LoadFailure, Loading, RouterLink, TextField, TrackChanges, TrackConflict, TrackObjections, TrackQuestion],
  providers: [Choosing],
  templateUrl: './track.html',
  styleUrl: './track.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrackPage {
  protected readonly choosing = inject(Choosing);
  protected readonly parts = trackParts;
  protected readonly form = form(this.choosing.typed, (path) => {
    validate(path.goalWords, ({ valueOf }) => {
      const message = faultOf(valueOf(path));
      return message ? { kind: 'goal_words', message } : null;
    });
  });
  protected readonly isIdle = computed(
    () => !this.choosing.isChanged() || this.choosing.met() !== null || this.form().submitting(),
  );
  protected readonly refused = signal<string | null>(null);
  protected readonly finding = computed(() => trackSentence(this.choosing.met() ?? this.choosing.saved()));
  protected readonly heard = computed(() => differenceSentence(this.choosing.difference()));

  /** Where the page is one column, the changes stand below all questions. */
  protected toChanges(): void {
    const changes = document.getElementById('changes');
    changes?.scrollIntoView({ block: 'center' });
    changes?.focus({ preventScroll: true });
  }

  protected choose(part: TrackPart, choice: string | null): void {
    this.choosing.before.set(null);
    this.choosing.typed.update((typed) => withChoice(typed, part, choice));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isIdle()) return;
    this.refused.set(null);
    await submit(this.form, {
      action: async () => {
        try {
          await this.choosing.save();
        } catch (error) {
          const { at, rest } = fieldErrors(this.form, problemOf(error));
          this.refused.set(rest);
          return at;
        }
        return undefined;
      },
      onInvalid: () => this.form().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  protected async undo(): Promise<void> {
    this.refused.set(null);
    try {
      await this.choosing.undo();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
