import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { aimedAt } from '@cmio-pathway/shared/clock/move-plan';
import type { PlanItem } from '@cmio-pathway/shared/contracts/plan';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { drawnAt } from '@cmio-pathway/shared/pathway/equivalence';
import { Keeping } from './keeping';
import { dueWords, targetOf } from './plan-words';

/** What is planned, step by step; a day is changed by typing another, and what is verified says so. */
@Component({
  selector: 'app-plan-lines',
  imports: [RouterLink],
  templateUrl: './plan-lines.html',
  styleUrl: './plan-lines.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanLines {
  protected readonly keeping = inject(Keeping);
  /** What was typed as a day and is none, by milestone: it stays as it was typed. */
  protected readonly wrong = signal<ReadonlyMap<string, { typed: string; sentence: string }>>(new Map());

  protected readonly steps = computed(() => {
    const { items, way, today, standing, clock } = this.keeping;
    const is = new Map(
      (standing()?.steps ?? []).flatMap(({ milestones }) => milestones.map((one) => [one.milestone.id, one.standing])),
    );
    // What was planned under an earlier version of the pathway is done when all it has become is.
    const are = ({ milestone }: PlanItem) => drawnAt(milestone, way().pathway.changes).map((id) => is.get(id) ?? '');
    const lines = items().map((item) => ({
      item,
      title: way().milestone(item.milestone)?.title ?? item.milestone,
      step: way().milestone(item.milestone)?.step ?? 0,
      ...dueWords(item, clock(), today),
      isDone: are(item).every((one) => ['verified', 'covered', 'waived'].includes(one)),
      waits: are(item).some((one) => one === 'waiting'),
    }));
    return way()
      .steps.map(({ id, title }) => ({ id, title, lines: lines.filter(({ step }) => step === id) }))
      .filter((step) => step.lines.length > 0);
  });

  protected aim(item: PlanItem, event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    const targetOn = targetOf(typed);
    const sentence =
      targetOn === null
        ? 'Write a date, as Mar 2027 or 31 Mar 2027.'
        : targetOn < this.keeping.today && targetOn !== item.targetOn
          ? 'Aim at a day to come.'
          : null;
    const wrong = new Map(this.wrong());
    if (sentence) wrong.set(item.milestone, { typed, sentence });
    else wrong.delete(item.milestone);
    this.wrong.set(wrong);
    if (!sentence && targetOn !== item.targetOn) this.#replace(item, aimedAt(item, targetOn!, this.keeping.today));
  }

  protected write(item: PlanItem, event: Event): void {
    const note = (event.target as HTMLInputElement).value;
    if (note !== item.note) this.#replace(item, { ...item, note });
  }

  protected remove(item: PlanItem, title: string): void {
    this.keeping.change(
      this.keeping.items().filter((other) => other !== item),
      `take back that “${title}” left the plan`,
    );
  }

  protected said(day: string): string {
    return formatPartial(day);
  }

  #replace(item: PlanItem, next: PlanItem): void {
    this.keeping.change(this.keeping.items().map((other) => (other === item ? next : other)));
  }
}
