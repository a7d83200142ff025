import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  linkedSignal,
  type OnInit,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { Interview } from '@cmio-pathway/shared/contracts/application';
import type { Glyph } from '@cmio-pathway/shared/record/words';
import { DeviceTexts, thisDevice } from '../../core/keeping/device-texts';
import { Keeper, later, type SaveAnswer } from '../../core/keeping/keeper';
import { problemOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Applications } from '../../data/applications';
import { GlyphIcon } from '../../ui/glyph';
import { SavedLine } from '../../ui/saved-line';
import { type Picked, TwoTexts } from '../../ui/two-texts';
import { InterviewFields } from './interview-fields';
import { interviewChosen, interviewDifferences, interviewMerged, metInterview } from './interview-merge';
import { interviewWords, readInterview, TypedInterview, typedInterview } from './typed-interview';

const states: Record<Interview['state'], { words: string; glyph: Glyph }> = {
  planned: { words: 'Planned', glyph: 'in-progress' },
  held: { words: 'Held', glyph: 'verified' },
  cancelled: { words: 'Cancelled', glyph: 'waived' },
};
const spoken = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** One interview: what is typed in it is saved by itself, and what became of it is a state that can be said otherwise. */
@Component({
  selector: 'app-interview-line',
  imports: [GlyphIcon, InterviewFields, SavedLine, TwoTexts],
  templateUrl: './interview-line.html',
  styleUrls: ['./fields.css', './interview-line.css'],
  host: { '(window:pagehide)': 'keeper().keepHere()', '(window:online)': 'keeper().flush()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InterviewLine implements OnInit {
  readonly #applications = inject(Applications);
  readonly #session = inject(CurrentSession);
  readonly #destroyed = inject(DestroyRef);

  readonly application = input.required<string>();
  readonly interview = input.required<Interview>();
  /** It was written: whoever shows what follows from it reads anew. */
  readonly written = output();
  readonly removed = output<number>();

  protected readonly keeper = signal<Keeper<TypedInterview>>(null!);
  protected readonly typed = linkedSignal<TypedInterview>(
    () => this.keeper()?.content() ?? typedInterview(this.interview()),
  );
  protected readonly isEditing = signal(false);
  protected readonly faults = computed(() => {
    const read = readInterview(this.typed(), this.interview().at);
    return 'faults' in read ? read.faults : {};
  });
  protected readonly title = computed(() => interviewWords[this.typed().kind]);
  protected readonly state = computed(() => states[this.typed().state]);
  protected readonly when = computed(() => {
    const { at, minutes } = this.typed();
    const moment = Date.parse(at);
    return Number.isNaN(moment) ? 'No day yet' : `${spoken.format(moment)}, ${minutes} minutes`;
  });
  protected readonly isOver = computed(() => Date.parse(this.typed().at) <= Date.now());
  protected readonly met = computed(() => this.keeper()?.met() ?? null);
  protected readonly differences = computed(() => {
    const met = this.met();
    return met ? interviewDifferences(met.base, this.typed(), met.content) : [];
  });

  constructor() {
    effect(() => {
      const typed = this.typed();
      untracked(() => this.keeper()?.change(typed));
    });
    effect(() => {
      const { revision } = this.interview();
      const content = typedInterview(this.interview());
      untracked(() => this.keeper()?.take({ content, revision, savedAt: new Date().toISOString() }));
    });
    this.#destroyed.onDestroy(() => this.keeper()?.leave());
  }

  ngOnInit(): void {
    const { id, revision } = this.interview();
    this.keeper.set(
      new Keeper<TypedInterview>(
        {
          device: new DeviceTexts(thisDevice(), `interview:${this.#session.person()?.id ?? ''}`, TypedInterview),
          same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
          merged: interviewMerged,
          save: (at, typed) => this.#save(at?.revision ?? revision, typed),
          later,
          now: () => new Date(),
        },
        {
          place: () => id,
          start: typedInterview(this.interview()),
          stored: { id, revision, savedAt: new Date().toISOString(), content: typedInterview(this.interview()) },
        },
      ),
    );
  }

  /** What became of it is said at once, without the second that typing waits. */
  protected say(state: Interview['state']): void {
    this.typed.update((typed) => ({ ...typed, state }));
    this.keeper().change(this.typed());
    void this.keeper().flush();
  }

  protected reflect(event: Event): void {
    const reflection = (event.target as HTMLTextAreaElement).value;
    this.typed.update((typed) => ({ ...typed, reflection }));
  }

  protected async choose(picks: Readonly<Record<string, Picked>>): Promise<void> {
    const met = this.met();
    if (met) await this.keeper().resolve(interviewChosen(met.base, this.typed(), met.content, picks));
  }

  protected async remove(): Promise<void> {
    await this.keeper().flush();
    this.removed.emit(this.keeper().revision ?? this.interview().revision);
  }

  async #save(revision: number, typed: TypedInterview): Promise<SaveAnswer<TypedInterview>> {
    const { id, at } = this.interview();
    const read = readInterview(typed, at);
    if ('faults' in read) return { refused: 'what is marked is not in order yet', again: false };
    try {
      const saved = await this.#applications.saveInterview(this.application(), id, revision, read.draft);
      this.written.emit();
      return { saved: { id, revision: saved.revision, savedAt: saved.savedAt } };
    } catch (error) {
      const problem = problemOf(error);
      const met = problem.status === 412 ? metInterview(problem.current) : null;
      if (met) return { met };
      if (problem.code === 'unreachable' || problem.status >= 500)
        return { refused: 'the server cannot be reached', again: true };
      return {
        refused: (problem.errors?.[0]?.detail ?? problem.detail ?? problem.title).replace(/\.$/, ''),
        again: false,
      };
    }
  }
}
