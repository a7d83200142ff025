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
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import type { EnrollmentFact } from '@cmio-pathway/shared/contracts/journey';
import type { MilestoneRecord } from '@cmio-pathway/shared/contracts/milestone';
import { sentenceOf } from '../../core/problem';
import { Milestones } from '../../data/milestones';
import type { RecordNow } from './record-now';

/** What the owner may do with a record as it is now. */
@Component({
  selector: 'app-record-acts',
  imports: [RouterLink],
  templateUrl: './record-acts.html',
  styleUrl: './record-acts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordActs {
  readonly #milestones = inject(Milestones);
  readonly #bar = inject(MatSnackBar);

  readonly record = input.required<MilestoneRecord>();
  readonly now = input.required<RecordNow>();
  /** The programs it can be submitted to. */
  readonly programs = input.required<readonly EnrollmentFact[]>();
  /** What a reader would see is open below. */
  readonly asking = input(false);
  readonly changed = output();

  protected readonly program = linkedSignal(() => this.programs()[0]?.program.id);
  protected readonly asked = computed(() => this.programs().find(({ program }) => program.id === this.program()));
  protected readonly reader = computed(() => {
    const asked = this.asked();
    if (!asked) return '';
    return asked.mentor
      ? `${asked.mentor.name} reads it for ${asked.program.name}.`
      : `It waits in the queue of ${asked.program.name} until one of its mentors takes it.`;
  });
  /** The first program where somebody could read what only its person sees. */
  protected readonly ask = computed(
    () => this.record().confined?.readers.find(({ closed }) => closed === null)?.program.id ?? null,
  );
  protected readonly unread = computed(() => {
    const { confined } = this.record();
    if (!confined || this.ask()) return '';
    return confined.readers.length === 0
      ? 'You are in no program, so this is kept as stated.'
      : `It cannot be submitted: nobody in ${confined.readers.map(({ program }) => program.name).join(' or ')} could read it who is not of ${confined.organisation}.`;
  });
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  #key = crypto.randomUUID();

  protected submit(): Promise<void> {
    const program = this.program();
    return this.#act(async () => {
      if (program) await this.#milestones.submit({ program, records: [this.record().id] }, this.#key);
      this.#key = crypto.randomUUID();
    });
  }

  protected withdraw(): Promise<void> {
    return this.#act(() => this.#milestones.withdraw(this.record().id));
  }

  protected async retract(): Promise<void> {
    const { id } = this.record();
    await this.#act(() => this.#milestones.retract(id));
    if (this.failure()) return;
    const bar = this.#bar.open('Taken out of your record.', 'Undo', { duration: 10_000 });
    bar.onAction().subscribe(() => void this.restore());
  }

  protected restore(): Promise<void> {
    return this.#act(() => this.#milestones.restore(this.record().id));
  }

  async #act(act: () => Promise<unknown>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.failure.set('');
    try {
      await act();
      this.changed.emit();
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}
