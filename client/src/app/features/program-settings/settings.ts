import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { ProgramSettings, ProgramSettingsDraft } from '@cmio-pathway/shared/contracts/program-settings';
import { kept } from '../../core/kept';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { endWords, progressWords } from '../../core/rules-run-words';
import { CurrentSession } from '../../core/session';
import { ProgramSettingsChanges, settingsOfProgram } from '../../data/program-settings';
import { followedRun, RulesRuns } from '../../data/rules-run';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { RunProgress } from '../../ui/run-progress';
import { Admins } from './admins';
import { whoMayDoWhat } from './who-may';

type Counts = ProgramSettingsDraft['countsFromOthers'];
const counts: readonly { id: Counts; words: string; help: string }[] = [
  { id: 'all', words: 'All', help: 'What any program verified counts here.' },
  { id: 'credentials_and_degrees', words: 'Credentials, degrees and exams', help: 'The rest is decided here again.' },
  { id: 'none', words: 'None', help: 'Only this program’s decisions count here.' },
];
const dayFields = [
  { id: 'reviewDays', label: 'Days a decision may take', help: 'A wait that is longer is marked on the dashboard.' },
  {
    id: 'quietDays',
    label: 'Days until somebody counts as quiet',
    help: 'Without anything logged; leave does not count.',
  },
  { id: 'stuckDays', label: 'Days until something counts as stuck', help: 'Returned, or logged and never submitted.' },
] as const;

/** What a program sets about itself; whose decisions count can be tried on everybody, and is carried to them in a run that goes on when one leaves. */
@Component({
  selector: 'app-program-settings',
  imports: [Admins, LoadFailure, Loading, RunProgress],
  templateUrl: './settings.html',
  styleUrl: './settings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  readonly #changes = inject(ProgramSettingsChanges);
  readonly #session = inject(CurrentSession);
  readonly #bar = inject(MatSnackBar);
  readonly #runs = inject(RulesRuns);

  readonly program = input.required<string>();
  protected readonly resource = settingsOfProgram(this.program);
  protected readonly read = kept(this.resource);
  protected readonly typed = linkedSignal<Record<string, string | boolean>>(() => typedOf(this.read()));
  readonly #revision = linkedSignal(() => this.read()?.revision ?? 0);
  protected readonly mayDo = computed(() => whoMayDoWhat(this.read()));
  protected readonly counts = counts;
  protected readonly dayFields = dayFields;
  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly changed = computed(() => JSON.stringify(this.typed()) !== JSON.stringify(typedOf(this.read())));
  readonly #last = followedRun(this.program);
  protected readonly running = this.#last.running;
  protected readonly progressWords = progressWords;
  /** The run that is followed here, and what a look that was done with its answer has found. */
  readonly #watched = signal<number | null>(null);
  readonly #found = signal('');
  protected readonly outcome = computed(() => {
    const run = this.#last.run();
    if (this.#watched() === null || run?.number !== this.#watched()) return this.#found();
    return endWords(run);
  });
  protected readonly isOther = computed(() => this.typed()['countsFromOthers'] !== this.read()?.countsFromOthers);
  protected readonly trying = signal(false);
  protected readonly faults = signal<Record<string, string | undefined>>({});
  protected readonly refused = signal<string | null>(null);
  protected readonly saving = signal(false);

  protected text(field: string): string {
    return String(this.typed()[field] ?? '');
  }

  protected type(field: string, value: string | boolean): void {
    this.typed.update((before) => ({ ...before, [field]: value }));
    this.faults.update((before) => ({ ...before, [field]: undefined }));
  }

  constructor() {
    // What was set in a run is read again at its end.
    effect(() => {
      const run = this.#last.run();
      if (run?.dry !== false) return;
      // Whoever comes back to one that runs sees its end too.
      if (run.state === 'running') this.#watched.set(run.number);
      else if (run.number === this.#watched() && run.state === 'ended') untracked(() => this.#saved());
    });
  }

  protected choose(which: Counts): void {
    this.type('countsFromOthers', which);
    this.#found.set('');
    this.#watched.set(null);
    if (this.running()?.dry) void this.stop();
  }

  /** Counts whose progress the choice would change. */
  protected async look(): Promise<void> {
    await this.#try(this.trying, async () => {
      const which = this.typed()['countsFromOthers'];
      const { mentees, changed, run } = await this.#changes.preview(this.program(), String(which));
      if (this.typed()['countsFromOthers'] !== which) return;
      if (run === null) this.#found.set(endWords({ ...looked, changed, total: mentees }));
      this.#follow(run);
    });
  }

  protected async stop(): Promise<void> {
    await this.#try(this.trying, () => this.#runs.stop(this.program()));
    this.#last.reload();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    this.refused.set(null);
    const draft = ProgramSettingsDraft.safeParse(draftOf(this.typed()));
    const at = (field: string) => draft.error?.issues.find(({ path }) => path[0] === field)?.message;
    this.faults.set(Object.fromEntries(Object.keys(this.typed()).map((field) => [field, at(field)])));
    if (!draft.success) return;
    this.saving.set(true);
    this.#found.set('');
    try {
      const { run } = await this.#changes.set(this.program(), this.#revision(), draft.data);
      if (run === null) this.#saved();
      this.#follow(run);
    } catch (error) {
      this.refuse(error);
    } finally {
      this.saving.set(false);
    }
  }

  #follow(run: number | null): void {
    this.#watched.set(run);
    if (run !== null) this.#last.reload();
  }

  #saved(): void {
    this.resource.reload();
    this.#session.doubt();
    void this.#session.load();
    this.#bar.open('Saved.', undefined, { duration: 4000 });
  }

  async #try(busy: { set(is: boolean): void }, act: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    busy.set(true);
    try {
      await act();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    } finally {
      busy.set(false);
    }
  }

  private refuse(error: unknown): void {
    const problem = problemOf(error);
    const met =
      problem.status === 412 ? ProgramSettings.pick({ revision: true }).safeParse(problem.current) : undefined;
    if (met?.success) {
      this.#revision.set(met.data.revision);
      this.refused.set(
        'Somebody changed this since you opened it. What you typed is kept; saving again sets it instead.',
      );
      return;
    }
    this.faults.set(
      Object.fromEntries(Object.keys(this.typed()).map((field) => [field, faultAt(problem, `/${field}`)])),
    );
    this.refused.set(`${sentenceOf(error)} What you typed is kept here.`);
  }
}

/** A look that was done with its answer, in the form of a run. */
const looked = { dry: true, state: 'ended', writing: false } as const;

const typedOf = (read: ProgramSettings | undefined): Record<string, string | boolean> => ({
  name: read?.name ?? '',
  timeZone: read?.timeZone ?? '',
  countsFromOthers: read?.countsFromOthers ?? 'all',
  reviewDays: String(read?.reviewDays ?? ''),
  quietDays: String(read?.quietDays ?? ''),
  stuckDays: String(read?.stuckDays ?? ''),
  mentorsSeeCohorts: read?.mentorsSeeCohorts ?? false,
  mentorsWaive: read?.mentorsWaive ?? false,
  retentionMonths: String(read?.retentionMonths ?? ''),
});

const draftOf = (typed: Record<string, string | boolean>): unknown => ({
  ...typed,
  reviewDays: Number(typed['reviewDays']),
  quietDays: Number(typed['quietDays']),
  stuckDays: Number(typed['stuckDays']),
  retentionMonths: String(typed['retentionMonths']).trim() === '' ? undefined : Number(typed['retentionMonths']),
});
