import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { daysBetween } from '@cmio-pathway/shared/dates/partial-date';
import { mainLine, steps } from '@cmio-pathway/shared/pathway/steps';
import { cohortFigures, STUCK_DAYS } from '@cmio-pathway/shared/record/cohort-figures';
import { CurrentSession } from '../../core/session';
import { cohortDashboard, cohortList } from '../../data/cohorts';
import { mentorChoices } from '../../data/mentorships';
import { GlyphIcon } from '../../ui/glyph';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { CohortGrid } from './grid';
import { MenteeTable } from './mentee-table';
import { findingOf, furthestFirst, shownRows } from './shown';

/** One cohort on one page: where it stands, what waits, who is stuck; every figure opens the list that makes it. */
@Component({
  selector: 'app-cohort-dashboard',
  imports: [CohortGrid, GlyphIcon, LoadFailure, Loading, MenteeTable, RouterLink],
  templateUrl: './dashboard.html',
  styleUrl: './dashboard.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CohortDashboardPage {
  readonly #router = inject(Router);

  readonly program = input.required<string>();
  readonly cohort = input.required<string>();
  readonly show = input<string>();
  readonly step = input<string>();
  readonly search = input<string>();
  readonly view = input<string>();

  readonly #session = inject(CurrentSession);
  private readonly isAdmin = computed(() =>
    this.#session.memberships().some(({ program, role }) => program.id === this.program() && role === 'admin'),
  );
  protected readonly thresholds = computed(() => this.read()?.thresholds ?? { stuckDays: STUCK_DAYS, reviewDays: 14 });
  protected readonly resource = cohortDashboard(() => ({ program: this.program(), cohort: this.cohort() }));
  protected readonly others = cohortList(this.program);
  protected readonly choices = mentorChoices(() => (this.isAdmin() ? this.program() : undefined));
  protected readonly today = new Date().toISOString().slice(0, 10);

  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly rows = computed(() => furthestFirst(this.read()?.rows ?? []));
  protected readonly figures = computed(() => cohortFigures(this.rows(), this.today, this.thresholds()));
  protected readonly finding = computed(() => findingOf(this.rows(), this.figures()));
  protected readonly shown = computed(() =>
    shownRows(this.rows(), this.figures(), {
      ...(this.show() && { show: this.show()! }),
      ...(this.step() && { step: this.step()! }),
      ...(this.search() && { search: this.search()! }),
      stuckDays: this.thresholds().stuckDays,
    }),
  );
  protected readonly cohorts = computed(() => (this.others.hasValue() ? this.others.value().cohorts : []));
  protected readonly mentors = computed(() => (this.choices.hasValue() ? this.choices.value() : []));
  protected readonly oldest = computed(() => {
    const since = this.figures().waitingSince;
    if (!since) return '';
    const days = daysBetween(since, this.today);
    const { reviewDays } = this.thresholds();
    return days > reviewDays ? `oldest ${days} days, more than the ${reviewDays} set` : `oldest ${days} days`;
  });
  protected readonly tiles = computed(() => {
    const figures = this.figures();
    return [
      {
        show: 'waiting',
        count: figures.waiting.length,
        label: 'waiting for review',
        detail: figures.waiting.length > 0 ? `${figures.waitingRecords} records, ${this.oldest()}` : '',
        glyph: 'waiting' as const,
      },
      {
        show: 'stuck',
        count: figures.stuck.length,
        label: 'stuck',
        detail: `Returned or not sent for more than ${this.thresholds().stuckDays} days`,
        glyph: 'returned' as const,
      },
      {
        show: 'unmentored',
        count: figures.unmentored.length,
        label: 'without a mentor',
        detail: 'What they submit waits in the program’s queue',
        glyph: null,
      },
      { show: 'leave', count: figures.onLeave.length, label: 'on leave', detail: '', glyph: 'waived' as const },
    ];
  });
  protected readonly bars = computed(() => {
    const most = Math.max(1, ...[...this.figures().atStep.values()].map((at) => at.length));
    return mainLine.map((id) => {
      const count = this.figures().atStep.get(id)?.length ?? 0;
      return { id, title: steps.find((one) => one.id === id)!.title, count, width: (count / most) * 100 };
    });
  });

  constructor() {
    const title = inject(Title);
    effect(() => {
      const read = this.read();
      if (read) title.setTitle(`${read.cohort.name} · CMIO Pathway`);
    });
  }

  protected choose(event: Event): void {
    void this.#router.navigate(['/programs', this.program(), 'cohorts', (event.target as HTMLSelectElement).value]);
  }

  protected find(event: Event): void {
    const search = (event.target as HTMLInputElement).value.trim() || null;
    void this.#router.navigate([], { queryParams: { search }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
