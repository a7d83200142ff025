import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { sentenceOf } from '../../core/problem';
import { Plans } from '../../data/plans';
import { Keeping } from './keeping';
import { answerWords, differencesOf } from './plan-words';

/** Agreeing on the plan with a mentor: who reads it is said before it is sent, and every version is kept. */
@Component({
  selector: 'app-plan-proposals',
  templateUrl: './proposals.html',
  styleUrl: './proposals.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanProposals {
  readonly #plans = inject(Plans);
  protected readonly keeping = inject(Keeping);
  protected readonly refused = signal('');

  protected readonly programs = computed(
    () => this.keeping.journey()?.enrollments.filter(({ accepted, ended }) => accepted && !ended) ?? [],
  );
  protected readonly program = linkedSignal(() => this.programs()[0]?.program.id ?? null);
  protected readonly reader = computed(() => {
    const chosen = this.programs().find(({ program }) => program.id === this.program());
    return chosen?.mentor
      ? `${chosen.mentor.name} reads it and answers.`
      : 'Any mentor of yours in the program can answer.';
  });
  protected readonly versions = computed(() => {
    const all = this.keeping.plan()?.versions ?? [];
    return all.map((version) => {
      const before = all.find(
        ({ program, number }) => program.id === version.program.id && number === version.number - 1,
      );
      return {
        ...version,
        words: answerWords(version),
        on: formatPartial(version.proposedAt.slice(0, 10)),
        differences: before ? differencesOf(version.items, before.items, this.keeping.way()) : [],
        isOpen: version.answer === null && version.withdrawnAt === null,
      };
    });
  });
  protected readonly waits = computed(() =>
    this.versions().some(({ isOpen, program }) => isOpen && program.id === this.program()),
  );

  protected choose(event: Event): void {
    this.program.set((event.target as HTMLSelectElement).value);
  }

  protected async propose(): Promise<void> {
    const program = this.program();
    if (!program || !(await this.keeping.save())) return;
    await this.#try(() => this.#plans.propose(program, this.keeping.revision()));
  }

  protected async withdraw(id: string): Promise<void> {
    await this.#try(() => this.#plans.withdraw(id));
  }

  protected titled(item: { milestone: string; targetOn: string }): string {
    return `${this.keeping.way().milestone(item.milestone)?.title ?? item.milestone}, ${formatPartial(item.targetOn)}`;
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.refused.set('');
    try {
      await act();
      this.keeping.resource.reload();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
