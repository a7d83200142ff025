import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { RecordFact } from '@cmio-pathway/shared/record/facts';
import { sentenceOf } from '../../core/problem';
import { Milestones } from '../../data/milestones';
import { StartRows } from './start-rows';

/** All that is stated, or a part of it, goes to one program in one go, and says who will read it. */
@Component({
  selector: 'app-start-submission',
  templateUrl: './start-submission.html',
  styleUrls: ['./choices.css', './start-submission.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartSubmission {
  readonly #milestones = inject(Milestones);
  protected readonly rows = inject(StartRows);

  protected readonly programs = computed(
    () => this.rows.journey()?.enrollments.filter(({ accepted, ended }) => accepted && !ended) ?? [],
  );
  protected readonly program = linkedSignal(() => this.programs()[0]?.program.id);
  protected readonly asked = computed(() => this.programs().find(({ program }) => program.id === this.program()));
  protected readonly left = signal<ReadonlySet<string>>(new Set());
  protected readonly chosen = computed(() => this.rows.stated().filter(({ id }) => !this.left().has(id)));
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  protected readonly sent = signal('');

  #key = crypto.randomUUID();

  protected titleOf(record: RecordFact): string {
    return this.rows.titleOf(record);
  }

  protected choose(id: string, take: boolean): void {
    this.left.update((left) => (take ? new Set([...left].filter((other) => other !== id)) : new Set([...left, id])));
    this.#key = crypto.randomUUID();
  }

  protected chooseAll(take: boolean): void {
    this.left.set(new Set(take ? [] : this.rows.stated().map(({ id }) => id)));
    this.#key = crypto.randomUUID();
  }

  protected async submit(): Promise<void> {
    const asked = this.asked();
    if (!asked || this.sending()) return;
    this.sending.set(true);
    this.failure.set('');
    try {
      const count = await this.#milestones.submit(
        { program: asked.program.id, records: this.chosen().map(({ id }) => id) },
        this.#key,
      );
      this.sent.set(`${count} submitted. ${readerOf(asked)}`);
      this.#key = crypto.randomUUID();
      this.rows.resource.reload();
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.sending.set(false);
    }
  }

  protected readonly reader = readerOf;
}

/** Who will read it, said before it is sent. */
const readerOf = ({ mentor, program }: { mentor: { name: string } | null; program: { name: string } }): string =>
  mentor
    ? `${mentor.name} reads them for ${program.name}.`
    : `You have no mentor in ${program.name} yet: they wait in its queue, where its mentors and admins see them.`;
