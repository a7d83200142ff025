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
import { ClosingsDraft, type RulesOfProgram } from '@cmio-pathway/shared/contracts/program-rules';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { closingWays } from '@cmio-pathway/shared/pathway/closing-ways';
import type { ClosingWay } from '@cmio-pathway/shared/pathway/model';
import { problemOf, sentenceOf } from '../../core/problem';
import { ProgramRules } from '../../data/program-rules';
import { CertaintyWords } from '../../ui/certainty';
import { MET, revisionMet } from './met';

interface TypedDay {
  closesOn: string;
  source: string;
}
const nothing: TypedDay = { closesOn: '', source: '' };

/** The days on which ways close, where the program knows better than the catalogue, each with where it says so. */
@Component({
  selector: 'app-closings-editor',
  imports: [CertaintyWords],
  templateUrl: './closings-editor.html',
  styleUrl: './rules.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClosingsEditor {
  readonly #rules = inject(ProgramRules);

  readonly program = input.required<string>();
  readonly closings = input.required<RulesOfProgram['closings']>();
  readonly saved = output();

  readonly #revision = linkedSignal(() => this.closings().revision);
  protected readonly ways = closingWays;
  protected readonly day = formatPartial;
  protected readonly typed = linkedSignal(
    () => new Map(this.closings().days.map(({ way, closesOn, source }) => [way, { closesOn, source }])),
  );
  protected readonly draft = computed(() => ({
    days: closingWays.flatMap(({ id }) => {
      const one = this.of(id);
      return one.closesOn || one.source ? [{ way: id, closesOn: one.closesOn, source: one.source.trim() }] : [];
    }),
  }));
  protected readonly changed = computed(() => JSON.stringify(this.draft().days) !== JSON.stringify(this.standing()));
  private readonly standing = computed(() =>
    closingWays.flatMap(({ id }) => this.closings().days.filter(({ way }) => way === id)),
  );
  protected readonly faults = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly refused = signal<string | null>(null);
  protected readonly saving = signal(false);

  protected of(way: ClosingWay['id']): TypedDay {
    return this.typed().get(way) ?? nothing;
  }

  protected type(way: ClosingWay['id'], change: Partial<TypedDay>): void {
    this.typed.update((before) => new Map(before).set(way, { ...(before.get(way) ?? nothing), ...change }));
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.refused.set(null);
    const { days } = this.draft();
    const draft = ClosingsDraft.safeParse({ days });
    const issues = draft.error?.issues ?? [];
    this.faults.set(
      new Map(issues.map(({ path, message }) => [`${days[Number(path[1])]?.way}/${String(path[2])}`, message])),
    );
    if (!draft.success) return;
    this.saving.set(true);
    try {
      await this.#rules.close(this.program(), this.#revision(), draft.data);
      this.saved.emit();
    } catch (error) {
      const met = revisionMet(problemOf(error));
      if (met !== null) this.#revision.set(met);
      this.refused.set(met === null ? `${sentenceOf(error)} What you typed is kept here.` : MET);
    } finally {
      this.saving.set(false);
    }
  }
}
