import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { type CountsPreviewed, ProgramSettings, ProgramSettingsDraft } from '@cmio-pathway/shared';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { ProgramSettingsChanges, settingsOfProgram } from '../../data/program-settings';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
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

/** What a program sets about itself; whose decisions count is tried on everybody before it is saved. */
@Component({
  selector: 'app-program-settings',
  imports: [Admins, LoadFailure, Loading],
  templateUrl: './settings.html',
  styleUrl: './settings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  readonly #changes = inject(ProgramSettingsChanges);
  readonly #session = inject(CurrentSession);
  readonly #bar = inject(MatSnackBar);

  readonly program = input.required<string>();
  protected readonly resource = settingsOfProgram(this.program);
  protected readonly read = linkedSignal<ProgramSettings | undefined, ProgramSettings | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly typed = linkedSignal<Record<string, string | boolean>>(() => typedOf(this.read()));
  readonly #revision = linkedSignal(() => this.read()?.revision ?? 0);
  protected readonly mayDo = computed(() => whoMayDoWhat(this.read()));
  protected readonly counts = counts;
  protected readonly dayFields = dayFields;
  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly changed = computed(() => JSON.stringify(this.typed()) !== JSON.stringify(typedOf(this.read())));
  protected readonly preview = signal<CountsPreviewed | null>(null);
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

  protected async choose(which: Counts): Promise<void> {
    this.type('countsFromOthers', which);
    this.preview.set(null);
    if (which === this.read()?.countsFromOthers) return;
    this.trying.set(true);
    try {
      const preview = await this.#changes.preview(this.program(), which);
      if (this.typed()['countsFromOthers'] === which) this.preview.set(preview);
    } catch (error) {
      this.refused.set(sentenceOf(error));
    } finally {
      this.trying.set(false);
    }
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
    try {
      await this.#changes.set(this.program(), this.#revision(), draft.data);
      this.preview.set(null);
      this.resource.reload();
      this.#session.doubt();
      void this.#session.load();
      this.#bar.open('Saved.', undefined, { duration: 4000 });
    } catch (error) {
      this.refuse(error);
    } finally {
      this.saving.set(false);
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
