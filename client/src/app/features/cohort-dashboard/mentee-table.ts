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
import type { MentorLoad } from '@cmio-pathway/shared/contracts/mentorship';
import type { PersonCard } from '@cmio-pathway/shared/contracts/primitives';
import type { CohortRow } from '@cmio-pathway/shared/contracts/program';
import { daysBetween, formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { currentStepOf } from '@cmio-pathway/shared/record/cohort-figures';
import { sentenceOf } from '../../core/problem';
import { MentorshipActs } from '../../data/mentorships';
import { GlyphIcon } from '../../ui/glyph';

const PAGE = 50;

/** Mentees as lines, each with what is going on; who has no mentor can be given one. */
@Component({
  selector: 'app-mentee-table',
  imports: [GlyphIcon, RouterLink],
  templateUrl: './mentee-table.html',
  styleUrl: './mentee-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MenteeTable {
  readonly #mentorships = inject(MentorshipActs);

  readonly rows = input.required<readonly CohortRow[]>();
  readonly program = input.required<string>();
  readonly mentors = input<MentorLoad[]>([]);
  readonly paired = output();

  protected readonly refused = signal<string | null>(null);
  /** Chosen, and not paired yet: the mentor has as many as they said they can take. */
  protected readonly over = signal<{ mentee: PersonCard; mentor: MentorLoad } | null>(null);
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

  /** Chosen is paired at once, unless it is more than the mentor said they can take: that is said first. */
  protected async choose(mentee: PersonCard, id: string): Promise<void> {
    const mentor = this.mentors().find(({ person }) => person.id === id);
    this.over.set(null);
    if (!mentor) return;
    if (mentor.capacity !== null && mentor.mentees >= mentor.capacity) this.over.set({ mentee, mentor });
    else await this.pair(mentee.id, id);
  }

  protected async pair(mentee: string, mentor: string): Promise<void> {
    this.refused.set(null);
    try {
      await this.#mentorships.pair(this.program(), mentee, { mentor, primary: true });
      this.over.set(null);
      this.paired.emit();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }

  protected loadOf({ mentees, capacity }: MentorLoad): string {
    const all = capacity ?? mentees;
    return `${capacity === null ? '' : `${mentees} of `}${all} ${all === 1 ? 'mentee' : 'mentees'}`;
  }
}
