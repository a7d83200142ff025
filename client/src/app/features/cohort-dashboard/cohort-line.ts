import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CohortCard } from '@cmio-pathway/shared/contracts/program';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { span } from '@cmio-pathway/shared/enrollment/verification';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { Cohorts } from '../../data/cohorts';

/** A cohort in the list; whoever may, names it anew, sets from when until when full time takes, and archives it. */
@Component({
  selector: 'app-cohort-line',
  imports: [RouterLink],
  templateUrl: './cohort-line.html',
  styleUrl: './cohort-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CohortLine {
  readonly #cohorts = inject(Cohorts);

  readonly program = input.required<string>();
  readonly cohort = input.required<CohortCard>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output();
  readonly archived = output<CohortCard>();

  protected readonly open = signal(false);
  protected readonly typed = linkedSignal(() => {
    const { name, startsOn, endsOn } = this.cohort();
    return { name, startsOn: startsOn ?? '', endsOn: endsOn ?? '' };
  });
  protected readonly faults = signal<{ name?: string | undefined; endsOn?: string | undefined }>({});
  protected readonly refused = signal<string | null>(null);

  protected dates(): string {
    const { startsOn, endsOn } = this.cohort();
    if (startsOn && endsOn) return span(startsOn, endsOn);
    return startsOn ? `from ${formatPartial(startsOn)}` : endsOn ? `until ${formatPartial(endsOn)}` : '';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { name, startsOn, endsOn } = this.typed();
    const draft = { name, startsOn: startsOn || null, endsOn: endsOn || null };
    await this.try(async () => {
      await this.#cohorts.correct(this.program(), this.cohort(), draft);
      this.open.set(false);
      this.changed.emit();
    });
  }

  protected async archive(): Promise<void> {
    await this.try(async () => {
      await this.#cohorts.archive(this.program(), this.cohort().id);
      this.archived.emit(this.cohort());
    });
  }

  protected async restore(): Promise<void> {
    await this.try(async () => {
      await this.#cohorts.restore(this.program(), this.cohort().id);
      this.changed.emit();
    });
  }

  private async try(act: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    this.faults.set({});
    try {
      await act();
    } catch (error) {
      const problem = problemOf(error);
      this.faults.set({ name: faultAt(problem, '/name'), endsOn: faultAt(problem, '/endsOn') });
      if (!this.faults().name && !this.faults().endsOn)
        this.refused.set(
          problem.status === 412 ? 'Somebody changed this cohort meanwhile: load the page again.' : sentenceOf(error),
        );
    }
  }
}
