import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import type { CreditRow } from '@cmio-pathway/shared/contracts/credit';
import { creditUnits } from '@cmio-pathway/shared/credits/credit';
import { categoryWords } from '@cmio-pathway/shared/credits/words';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { CreditUnit } from '@cmio-pathway/shared/pathway/model';
import { problemOf } from '../../core/problem';
import { Credits } from '../../data/credits';
import { lacking, MOST_ROWS, readRows, type ReadRow, tableOf } from './transcript';
import { type Columns, columnsOf, type Part, parts, partWords } from './transcript-columns';
import { type DayOrder, orderOf } from './transcript-cells';
import { civilToday } from './typed';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const SHOWN = 20;

/** A transcript, pasted or chosen: its columns as they were recognised, its rows as they would be added, then all of them with one press. */
@Component({
  selector: 'app-transcript-import',
  templateUrl: './transcript-import.html',
  styleUrl: './transcript-import.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TranscriptImport {
  readonly #credits = inject(Credits);

  readonly imported = output();

  protected readonly parts = parts;
  protected readonly partWords = partWords;
  protected readonly units = creditUnits;
  protected readonly orders: readonly { is: DayOrder; words: string }[] = [
    { is: 'month_first', words: '3 Feb 2026' },
    { is: 'day_first', words: '2 Mar 2026' },
  ];
  protected readonly dayOf = formatPartial;
  protected readonly text = signal('');
  protected readonly table = computed(() => tableOf(this.text()));
  protected readonly columns = linkedSignal<Columns>(() => columnsOf(this.table().names));
  protected readonly unit = signal<CreditUnit>('CME');
  readonly #order = computed(() => {
    const at = this.columns().on;
    return at === undefined ? 'month_first' : orderOf(this.table().rows.map(({ cells }) => cells[at] ?? ''));
  });
  protected readonly asksOrder = computed(() => this.#order() === null);
  protected readonly order = linkedSignal<DayOrder>(() => this.#order() ?? 'month_first');
  protected readonly lacking = computed(() => lacking(this.columns()));
  protected readonly rows = computed<readonly ReadRow[]>(() =>
    this.lacking().length > 0
      ? []
      : readRows(this.table(), {
          columns: this.columns(),
          order: this.order(),
          unit: this.unit(),
          today: civilToday(),
        }),
  );
  /** What the server refused, by the line of the row. */
  readonly #refused = linkedSignal<readonly ReadRow[], Readonly<Record<number, string>>>({
    source: this.rows,
    computation: () => ({}),
  });
  protected readonly bad = computed(() =>
    this.rows().flatMap((row) => {
      const says = [
        ...row.faults.map((fault) => `${partWords[fault.part]}: ${fault.says}`),
        this.#refused()[row.line] ?? '',
      ];
      const said = says.filter((text) => text !== '').join(' ');
      return said ? [{ row, says: said }] : [];
    }),
  );
  protected readonly good = computed(() => {
    const bad = new Set(this.bad().map(({ row }) => row.line));
    return this.rows().flatMap((one) => (one.row && !bad.has(one.line) ? [{ line: one.line, row: one.row }] : []));
  });
  protected readonly shown = computed(() => this.good().slice(0, SHOWN));
  protected readonly unknown = computed(() => [...new Set(this.rows().flatMap(({ unknown }) => unknown))]);
  protected readonly leavesOut = linkedSignal({ source: this.bad, computation: () => false });
  protected readonly isTooMuch = computed(() => this.good().length > MOST_ROWS);
  protected readonly isReady = computed(
    () => this.good().length > 0 && !this.isTooMuch() && (this.bad().length === 0 || this.leavesOut()),
  );
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  protected readonly outcome = signal('');
  #key = crypto.randomUUID();

  protected wordsOf({ provider, categories }: CreditRow): string {
    return [provider ?? '', ...categories.map((id) => categoryWords[id])].filter((word) => word !== '').join(', ');
  }

  protected read(text: string): void {
    this.text.set(text);
    this.failure.set('');
    this.outcome.set('');
    this.#key = crypto.randomUUID();
  }

  protected async choose(picked: HTMLInputElement): Promise<void> {
    const [file] = picked.files ?? [];
    if (file) this.read(await file.text());
    picked.value = '';
  }

  protected name(part: Part, at: string): void {
    this.columns.update((before) => {
      const others = Object.entries(before).filter(([name, column]) => name !== part && String(column) !== at);
      return { ...Object.fromEntries(others), ...(at !== '' && { [part]: Number(at) }) };
    });
  }

  protected async import(): Promise<void> {
    if (this.sending() || !this.isReady()) return;
    const rows = this.good();
    this.sending.set(true);
    this.failure.set('');
    try {
      const { added, there } = await this.#credits.import(
        rows.map(({ row }) => row),
        this.#key,
      );
      this.read('');
      this.outcome.set(
        outcomeOf(
          added,
          there.map((at) => rows[at]!.line),
        ),
      );
      this.imported.emit();
    } catch (error) {
      this.#tell(error, rows);
      this.#key = crypto.randomUUID();
    } finally {
      this.sending.set(false);
    }
  }

  /** A refusal at the row it names; what names no row is said below. */
  #tell(error: unknown, rows: readonly { line: number }[]): void {
    const problem = problemOf(error);
    const refused: Record<number, string> = {};
    for (const { pointer, detail } of problem.errors ?? []) {
      const line = rows[Number(/^\/rows\/(\d+)\//.exec(pointer)?.[1])]?.line;
      if (line !== undefined) refused[line] = detail;
    }
    this.#refused.set(refused);
    if (Object.keys(refused).length === 0) this.failure.set(problem.detail ?? `${problem.title}.`);
  }
}

const outcomeOf = (added: number, there: readonly number[]): string => {
  const said = `${plural(added, 'entry', 'entries')} added.`;
  if (there.length === 0) return said;
  const lines = there.length > 12 ? `${there.slice(0, 12).join(', ')} and ${there.length - 12} more` : there.join(', ');
  return `${said} ${there.length} ${there.length === 1 ? 'was' : 'were'} there already and not added again: row ${lines}.`;
};
