import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlanVersion } from '@cmio-pathway/shared/contracts/plan';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { journeyOfWhom } from '../../data/journey';
import { Plans, theirPlan } from '../../data/plans';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { answerWords, differencesOf } from './plan-words';

/** The plans a mentee has proposed to a program; a mentor agrees, or says what to change. */
@Component({
  selector: 'app-their-plan',
  imports: [LoadFailure, Loading, RouterLink],
  templateUrl: './their-plan.html',
  styleUrls: ['./plan.css', './proposals.css', './their-plan.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TheirPlanPage {
  readonly #plans = inject(Plans);
  readonly #session = inject(CurrentSession);

  readonly program = input.required<string>();
  readonly person = input.required<string>();
  readonly #seen = computed(() => ({ program: this.program(), person: this.person() }));

  protected readonly resource = theirPlan(this.#seen);
  protected readonly journey = journeyOfWhom(this.#seen);
  protected readonly isNowhere = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly name = computed(() => (this.journey.hasValue() ? this.journey.value().person.name : ''));
  readonly #way = computed(() => (this.journey.hasValue() ? wayOf(this.journey.value()) : wayOf()));
  protected readonly mayAnswer = computed(() =>
    this.#session.memberships().some(({ program, role }) => program.id === this.program() && role === 'mentor'),
  );
  protected readonly versions = computed(() => {
    const all = this.resource.hasValue() ? this.resource.value().versions : undefined;
    return all?.map((version) => {
      const before = all.find(({ number }) => number < version.number);
      return {
        ...version,
        words: answerWords(version),
        on: formatPartial(version.proposedAt.slice(0, 10)),
        lines: version.items.map((item) => ({
          title: this.#way().milestone(item.milestone)?.title ?? item.milestone,
          day: formatPartial(item.targetOn),
          note: item.note,
        })),
        differences: before ? differencesOf(version.items, before.items, this.#way()) : [],
      };
    });
  });
  protected readonly finding = computed(() => {
    const open = this.versions()?.find(({ answer }) => answer === null);
    if (open) return `${this.name()} asks you to agree on a plan.`;
    return this.versions()?.length ? `No plan of ${this.name()} waits.` : `${this.name()} has proposed no plan yet.`;
  });

  protected readonly note = signal('');
  protected readonly fault = signal('');

  protected async answer(version: Pick<PlanVersion, 'id'>, answer: 'agreed' | 'changes_asked'): Promise<void> {
    const note = this.note().trim();
    if (answer === 'changes_asked' && !note) return this.fault.set('Say what to change.');
    this.fault.set('');
    try {
      await this.#plans.answer(this.#seen(), version.id, { answer, note });
      this.note.set('');
      this.resource.reload();
    } catch (error) {
      this.fault.set(sentenceOf(error));
    }
  }

  protected text(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }
}
