import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { MentorLoad } from '@cmio-pathway/shared/contracts/mentorship';
import type { PersonCard } from '@cmio-pathway/shared/contracts/primitives';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { mentorHere, MentorshipActs } from '../../data/mentorships';
import { GlyphIcon } from '../../ui/glyph';
import { MentorWords } from '../../ui/mentor-words';
import { awayWords, loadWords, overWords } from './mentorship-words';

let forms = 0;

/** Chooses a mentor for one mentee: proposed to both, or paired without asking. */
@Component({
  selector: 'app-pair-form',
  imports: [GlyphIcon, MentorWords],
  templateUrl: './pair-form.html',
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PairForm {
  readonly #acts = inject(MentorshipActs);
  protected readonly id = `pair-${++forms}`;

  readonly program = input.required<string>();
  readonly mentee = input.required<PersonCard>();
  readonly mentors = input.required<readonly MentorLoad[]>();
  readonly today = input.required<string>();
  /** What was done, as a sentence, and how it is taken back. */
  readonly done = output<{ said: string; undo: () => Promise<void> }>();
  readonly closed = output();

  protected readonly mentor = signal('');
  protected readonly primary = signal(true);
  protected readonly from = signal('');
  protected readonly reason = signal('');
  protected readonly fault = signal<{
    mentor?: string | undefined;
    from?: string | undefined;
    other?: string | undefined;
  }>({});
  protected readonly sending = signal(false);
  readonly #chosen = mentorHere(() => ({ program: this.program(), mentor: this.mentor() }));
  /** What the mentor says of themselves, and what speaks against the choice: said before anything is done. */
  protected readonly chosen = computed(() => (this.#chosen.hasValue() ? this.#chosen.value() : undefined));
  protected readonly warnings = computed(() => {
    const load = this.mentors().find(({ person }) => person.id === this.mentor());
    return [
      load && this.primary() ? overWords(load) : '',
      this.chosen()?.away ? awayWords(this.chosen()!.person.name, this.chosen()!.away!) : '',
    ].filter(Boolean);
  });
  protected readonly choices = computed(() =>
    this.mentors()
      .filter(({ person }) => person.id !== this.mentee().id)
      .map((one) => ({ ...one, words: loadWords(one) })),
  );

  protected async propose(): Promise<void> {
    await this.#send(async (mentor) => {
      const { id } = await this.#acts.propose(this.program(), {
        mentee: this.mentee().id,
        mentor,
        primary: this.primary(),
        from: this.from() || null,
        reason: this.reason(),
      });
      return {
        said: `Proposed to ${this.mentee().name} and ${this.#name(mentor)}.`,
        undo: () => this.#acts.withdraw(this.program(), id),
      };
    });
  }

  protected async pair(): Promise<void> {
    await this.#send(async (mentor) => {
      const draft = { mentor, primary: this.primary(), ...(this.from() && { from: this.from() }) };
      const { id } = await this.#acts.pair(this.program(), this.mentee().id, draft);
      return {
        said: `${this.#name(mentor)} mentors ${this.mentee().name}.`,
        undo: () => this.#acts.undo(this.program(), this.mentee().id, id),
      };
    });
  }

  #name(mentor: string): string {
    return this.mentors().find(({ person }) => person.id === mentor)?.person.name ?? '';
  }

  async #send(act: (mentor: string) => Promise<{ said: string; undo: () => Promise<void> }>): Promise<void> {
    if (this.sending()) return;
    this.fault.set(this.mentor() ? {} : { mentor: 'Choose a mentor.' });
    if (!this.mentor()) return;
    this.sending.set(true);
    try {
      this.done.emit(await act(this.mentor()));
    } catch (error) {
      const problem = problemOf(error);
      const at = { mentor: faultAt(problem, '/mentor'), from: faultAt(problem, '/from') };
      this.fault.set({ ...at, ...(!at.mentor && !at.from && { other: sentenceOf(error) }) });
    } finally {
      this.sending.set(false);
    }
  }
}
