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
import { RouterLink } from '@angular/router';
import { type CohortRow, currentStepOf, daysBetween, formatPartial, type ProgramPeople } from '@cmio-pathway/shared';
import { sentenceOf } from '../../core/problem';
import { Mentorships } from '../../data/people';

const PAGE = 50;

/** Mentees as lines, each with what is going on; who has no mentor can be given one. */
@Component({
  selector: 'app-mentee-table',
  imports: [RouterLink],
  templateUrl: './mentee-table.html',
  styleUrl: './mentee-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MenteeTable {
  readonly #mentorships = inject(Mentorships);

  readonly rows = input.required<readonly CohortRow[]>();
  readonly program = input.required<string>();
  readonly mentors = input<ProgramPeople['mentors']>([]);
  readonly paired = output();

  protected readonly refused = signal<string | null>(null);
  protected readonly room = linkedSignal({ source: this.rows, computation: () => PAGE });
  protected readonly lines = computed(() => {
    const today = new Date().toISOString();
    const days = (since: string | null) => (since ? `${daysBetween(since, today)} days` : null);
    return this.rows()
      .slice(0, this.room())
      .map((row) => ({
        row,
        step: currentStepOf(row),
        waiting: days(row.waitingSince),
        returned: days(row.returnedSince),
        unsent: days(row.unsentSince),
        last: row.lastActivityAt ? formatPartial(row.lastActivityAt.slice(0, 10)) : 'nothing yet',
      }));
  });

  protected more(): void {
    this.room.update((room) => room + PAGE);
  }

  protected async pair(mentee: string, event: Event): Promise<void> {
    const mentor = (event.target as HTMLSelectElement).value;
    if (!mentor) return;
    this.refused.set(null);
    try {
      await this.#mentorships.pair(this.program(), mentee, mentor);
      this.paired.emit();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
