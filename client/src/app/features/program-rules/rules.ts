import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import type { RulesOfProgram } from '@cmio-pathway/shared/contracts/program-rules';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import { noRules, wayOf } from '@cmio-pathway/shared/pathway/way';
import { kept } from '../../core/kept';
import { sentenceOf } from '../../core/problem';
import { endWords, progressWords } from '../../core/rules-run-words';
import { ProgramRules, rulesOfProgram } from '../../data/program-rules';
import { followedRun, RulesRuns } from '../../data/rules-run';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { RunProgress } from '../../ui/run-progress';
import { ClosingsEditor } from './closings-editor';
import { OwnMilestoneForm } from './own-milestone-form';
import { RequirementsEditor } from './requirements-editor';
import { plural } from './rule-words';
import { WaiverLine } from './waiver-line';

type Own = RulesOfProgram['milestones'][number];

/** What a program asks besides the pathway: milestones of its own, optional ones it requires, days on which ways close, and waivers. */
@Component({
  selector: 'app-rules',
  imports: [
    ClosingsEditor,
    LoadFailure,
    Loading,
    OwnMilestoneForm,
    RequirementsEditor,
    RouterLink,
    RunProgress,
    WaiverLine,
  ],
  templateUrl: './rules.html',
  styleUrl: './rules.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RulesPage {
  readonly #rules = inject(ProgramRules);
  readonly #bar = inject(MatSnackBar);
  readonly #runs = inject(RulesRuns);

  readonly program = input.required<string>();
  protected readonly resource = rulesOfProgram(this.program);
  protected readonly read = kept(this.resource);
  protected readonly finding = computed(() => {
    const rules = this.read();
    if (!rules) return 'Rules of the program';
    const own = rules.milestones.filter(({ retiredAt }) => !retiredAt).length;
    const required = rules.requirements.milestones.length;
    if (own === 0 && required === 0) return 'The program asks for nothing besides the pathway.';
    return `The program asks for ${plural(own, 'milestone', 'milestones')} of its own, and requires ${plural(required, 'optional one', 'optional ones')}.`;
  });
  protected readonly bySteps = computed(() => {
    const own = (this.read()?.milestones ?? []).filter(({ retiredAt }) => !retiredAt);
    return steps.flatMap((step) => {
      const here = own.filter(({ is }) => is.step === step.id);
      return here.length > 0 ? [{ step, own: here }] : [];
    });
  });
  protected readonly retired = computed(() => (this.read()?.milestones ?? []).filter(({ retiredAt }) => retiredAt));
  readonly #way = computed(() => {
    const milestones = (this.read()?.milestones ?? []).map(({ is }) => is);
    return wayOf({ rules: [{ ...noRules(this.program()), milestones }] });
  });
  /** The one that is corrected, `new` while one is added. */
  protected readonly editing = signal<Own | 'new' | null>(null);
  protected readonly refused = signal<string | null>(null);

  readonly #last = followedRun(this.program);
  protected readonly running = this.#last.running;
  protected readonly SHOWN = 100;
  protected readonly progressWords = progressWords;
  /** Whether one was seen running here: its end is told, and what it has set is read. */
  readonly #seen = signal<number | null>(null);
  protected readonly outcome = computed(() => {
    const run = this.#last.run();
    return run && run.number === this.#seen() && !run.dry ? endWords(run) : '';
  });

  constructor() {
    effect(() => {
      const run = this.#last.run();
      if (run?.state === 'running') this.#seen.set(run.number);
      else if (run && run.number === this.#seen()) this.resource.reload();
    });
  }

  protected async stop(): Promise<void> {
    await this.try(() => this.#runs.stop(this.program()));
  }

  protected reread(): void {
    this.resource.reload();
    this.#last.reload();
  }

  protected title(id: string): string {
    return this.#way().milestone(id)?.title ?? id;
  }

  protected takeUp(): void {
    this.editing.set(null);
    this.reread();
  }

  protected async retire({ id, is }: Own): Promise<void> {
    await this.try(async () => {
      await this.#rules.retire(this.program(), id);
      this.#bar
        .open(`${is.title} is asked of nobody any more.`, 'Undo', { duration: 10_000 })
        .onAction()
        .subscribe(() => void this.restore(id));
    });
  }

  protected async restore(id: string): Promise<void> {
    await this.try(() => this.#rules.restore(this.program(), id));
  }

  private async try(act: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    try {
      await act();
      this.reread();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
