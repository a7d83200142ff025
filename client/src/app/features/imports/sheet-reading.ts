import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ImportReading, SeenSheet } from '@cmio-pathway/shared/contracts/import';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { isOngoing } from '@cmio-pathway/shared/import/cells';
import { columnsOf } from '@cmio-pathway/shared/import/columns';
import { type DateOrder, readDate } from '@cmio-pathway/shared/import/dates';
import { importFields, type ImportKind, importKinds } from '@cmio-pathway/shared/import/fields';
import { kindWords } from './import-words';

type Sheet = ImportReading['sheets'][number];

/** How one sheet is read: what it tells of, which row heads it, what each column is, and its first rows as they will be read. */
@Component({
  selector: 'app-sheet-reading',
  templateUrl: './sheet-reading.html',
  styleUrl: './sheet-reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetReading {
  readonly sheet = input.required<Sheet>();
  readonly seen = input.required<SeenSheet>();
  readonly number = input.required<number>();
  readonly locked = input(false);
  readonly changed = output<Sheet>();

  protected readonly kinds = importKinds;
  protected readonly kindWords = kindWords;
  protected readonly fields = computed(() => {
    const kind = this.sheet().kind;
    return kind ? importFields[kind] : [];
  });
  protected readonly lacking = computed(() => {
    const named = new Set(this.sheet().columns.map(({ field }) => field));
    return this.fields().filter(({ id, required }) => required && !named.has(id));
  });
  protected readonly title = computed(() => this.seen().name || 'The file');

  protected columnOf(at: number) {
    return this.sheet().columns[at] ?? { field: null, order: 'dmy' as const };
  }

  protected isDate(at: number): boolean {
    const field = this.fields().find(({ id }) => id === this.columnOf(at).field);
    return field?.holds === 'date' || field?.holds === 'month';
  }

  /** Dates in figures alone, which can be read in two ways. */
  protected asksOrder(at: number): boolean {
    return this.isDate(at) && (this.seen().dates[at]?.forms.figures ?? 0) > 0;
  }

  protected isUnsure(at: number): boolean {
    return this.asksOrder(at) && this.seen().dates[at]?.sure === false;
  }

  /** What a cell of dates is read as, where that is not what is written. */
  protected readAs(cell: string, at: number): string {
    if (!this.isDate(at) || cell === '' || isOngoing(cell)) return '';
    const date = readDate(cell, this.columnOf(at).order);
    return date === null ? 'no date' : date === cell ? '' : formatPartial(date);
  }

  /** Two readings of the first date in figures, so that the choice is between two dates and not between two words. */
  protected orderWords(at: number, order: DateOrder): string {
    const cells = this.seen().first.map((row) => row[at] ?? '');
    const example = cells.find((cell) => {
      const [one, other] = [readDate(cell, 'dmy'), readDate(cell, 'mdy')];
      return one !== null && other !== null && one !== other;
    });
    const word = order === 'dmy' ? 'Day first' : 'Month first';
    return example ? `${word}: ${example} is ${formatPartial(readDate(example, order)!)}` : word;
  }

  protected tells(value: string): void {
    const kind = (value || null) as ImportKind | null;
    const fields = kind ? columnsOf(kind, this.seen().heads) : this.seen().heads.map(() => null);
    const columns = fields.map((field, at) => ({ field, order: this.seen().dates[at]?.order ?? 'dmy' }));
    this.changed.emit({ ...this.sheet(), kind, columns });
  }

  protected heads(value: string): void {
    const head = Math.trunc(Number(value));
    if (head >= 1 && head <= 50) this.changed.emit({ ...this.sheet(), head });
  }

  /** A field is in one column: where it was before is left out. */
  protected means(at: number, value: string): void {
    const field = value || null;
    const columns = this.seen().heads.map((_, column) => {
      const { field: before, order } = this.columnOf(column);
      return { field: column === at ? field : before === field ? null : before, order };
    });
    this.changed.emit({ ...this.sheet(), columns });
  }

  protected orders(at: number, order: string): void {
    const columns = this.seen().heads.map((_, column) => {
      const one = this.columnOf(column);
      return column === at ? { ...one, order: order as DateOrder } : one;
    });
    this.changed.emit({ ...this.sheet(), columns });
  }
}
