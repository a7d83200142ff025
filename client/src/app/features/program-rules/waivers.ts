import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WaiverDraft } from '@cmio-pathway/shared/contracts/program-rules';
import { noRules, wayOf } from '@cmio-pathway/shared/pathway/way';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { rulesOfProgram, Waivers, waiversOf } from '../../data/program-rules';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { plural } from './rule-words';
import { WaiverLine } from './waiver-line';

/** What a program spares one person: who may waives a milestone with the reason the person reads, and lifts it again. */
@Component({
  selector: 'app-waivers',
  imports: [LoadFailure, Loading, RouterLink, WaiverLine],
  templateUrl: './waivers.html',
  styleUrl: './rules.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaiversPage {
  readonly #waivers = inject(Waivers);

  readonly program = input.required<string>();
  readonly person = input.required<string>();
  protected readonly rules = rulesOfProgram(this.program);
  protected readonly resource = waiversOf(this.program, this.person);
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly mayWaive = computed(() => this.read()?.mayWaive ?? false);
  protected readonly holding = computed(() => (this.read()?.waivers ?? []).filter(({ lifted }) => !lifted));
  protected readonly past = computed(() => (this.read()?.waivers ?? []).filter(({ lifted }) => lifted));
  protected readonly finding = computed(() => {
    const name = this.read()?.person.name;
    if (!name) return 'Waivers';
    const held = this.holding().length;
    return held === 0 ? `${name} is spared nothing.` : `${name} is spared ${plural(held, 'milestone', 'milestones')}.`;
  });
  readonly #way = computed(() => {
    const own = this.rules.hasValue() ? this.rules.value().milestones.map(({ is }) => is) : [];
    return wayOf({ rules: [{ ...noRules(this.program()), milestones: own }] });
  });
  /** What can be waived: of each step what is asked for or allowed, and not waived yet. */
  protected readonly choices = computed(() => {
    const waived = new Set(this.holding().map(({ milestone }) => milestone));
    return this.#way().steps.map((step) => ({
      step,
      milestones: this.#way()
        .milestonesOf(step.id)
        .filter(({ id, requirement }) => requirement.is !== 'left_out' && !waived.has(id)),
    }));
  });

  protected readonly milestone = signal('');
  protected readonly reason = signal('');
  protected readonly faults = signal<{
    milestone?: string | undefined;
    reason?: string | undefined;
    other?: string | undefined;
  }>({});
  protected readonly sending = signal(false);

  protected title(id: string): string {
    return this.#way().milestone(id)?.title ?? id;
  }

  protected async waive(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    const draft = WaiverDraft.safeParse({ milestone: this.milestone(), reason: this.reason() });
    const issue = (field: string) => draft.error?.issues.find(({ path }) => path[0] === field)?.message;
    this.faults.set({ milestone: issue('milestone') && 'Choose a milestone.', reason: issue('reason') });
    if (!draft.success) return;
    this.sending.set(true);
    try {
      await this.#waivers.waive(this.program(), this.person(), draft.data);
      this.milestone.set('');
      this.reason.set('');
      this.resource.reload();
    } catch (error) {
      const problem = problemOf(error);
      const at = { milestone: faultAt(problem, '/milestone'), reason: faultAt(problem, '/reason') };
      this.faults.set({ ...at, ...(!at.milestone && !at.reason && { other: sentenceOf(error) }) });
    } finally {
      this.sending.set(false);
    }
  }
}
