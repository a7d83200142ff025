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
import type { CheckIn } from '@cmio-pathway/shared/contracts/check-in';
import { sentenceOf } from '../../core/problem';
import { CheckInAnswers } from '../../data/check-ins';

const degrees = ['Not at all', 'Hardly', 'Mostly', 'Fully'];
type Asked = 'rhythm' | 'openness' | 'help';

/** Three degrees and a few words on one mentorship; who reads them is said before they are typed. */
@Component({
  selector: 'app-check-in-form',
  templateUrl: './check-in-form.html',
  styleUrl: './check-in-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckInForm {
  readonly #answers = inject(CheckInAnswers);

  readonly of = input.required<CheckIn>();
  readonly saved = output();

  protected readonly degrees = degrees;
  protected readonly other = computed(() =>
    this.of().side === 'mentee' ? this.of().mentor.name : this.of().mentee.name,
  );
  protected readonly id = computed(() => `${this.of().mentee.id}-${this.of().mentor.id}`);
  protected readonly questions = computed<{ asks: Asked; text: string }[]>(() => [
    { asks: 'rhythm', text: 'We meet often enough.' },
    { asks: 'openness', text: 'I can say openly what is on my mind.' },
    {
      asks: 'help',
      text:
        this.of().side === 'mentee' ? 'It helps with where I want to go.' : `It helps ${this.other()} to get ahead.`,
    },
  ]);
  protected readonly typed = linkedSignal(() => {
    const { answer } = this.of();
    return {
      rhythm: answer?.rhythm ?? 0,
      openness: answer?.openness ?? 0,
      help: answer?.help ?? 0,
      words: answer?.words ?? '',
      wantsToTalk: answer?.wantsToTalk ?? false,
    };
  });
  protected readonly missing = signal<readonly Asked[]>([]);
  protected readonly failure = signal('');
  protected readonly sending = signal(false);
  protected readonly done = signal(false);

  protected set(change: Partial<ReturnType<typeof this.typed>>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
    this.done.set(false);
  }

  protected choose(asks: Asked, degree: number): void {
    this.set({ [asks]: degree });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const typed = this.typed();
    const missing = this.questions().flatMap(({ asks }) => (typed[asks] === 0 ? [asks] : []));
    this.missing.set(missing);
    this.failure.set('');
    if (missing.length > 0 || this.sending()) return;
    const { program, mentee, mentor, revision } = this.of();
    this.sending.set(true);
    try {
      await this.#answers.save({ program: program.id, mentee: mentee.id, mentor: mentor.id, ...typed }, revision);
      this.done.set(true);
      this.saved.emit();
    } catch (error) {
      this.failure.set(`${sentenceOf(error)} What you typed is still here.`);
    } finally {
      this.sending.set(false);
    }
  }

  protected text(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }
}
