import Papa from 'papaparse';
import { type CreditRow, CreditRow as Row } from '@cmio-pathway/shared/contracts/credit';
import type { CreditUnit } from '@cmio-pathway/shared/pathway/model';
import { type Columns, columnsOf, neededParts, type Part, partWords } from './transcript-columns';
import { amountIn, categoriesIn, type DayOrder, dayIn, unitIn } from './transcript-cells';
import { noAmount, noDay } from './typed';

/** The most rows one import takes. */
export const MOST_ROWS = 1000;

/** A table as it was pasted or chosen: the names of its columns and its rows, each with the line it stands on. */
export interface Table {
  names: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

/** Reads what was pasted: CSV, or cells of a spreadsheet. A first line that names no column is a row as the others. */
export const tableOf = (text: string): Table => {
  const lines = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false }).data;
  const filled = lines
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const head = filled[0]?.cells ?? [];
  if (Object.keys(columnsOf(head)).length > 0) return { names: head.map((name) => name.trim()), rows: filled.slice(1) };
  return { names: head.map((_, at) => `Column ${at + 1}`), rows: filled };
};

/** How the reader answered what a transcript leaves open. */
export interface Reading {
  columns: Columns;
  order: DayOrder;
  /** Of rows that name none. */
  unit: CreditUnit;
  /** The last civil day that is not in the future. */
  today: string;
}

export interface ReadRow {
  line: number;
  /** As it is sent; null while something in it is wrong. */
  row: CreditRow | null;
  faults: readonly { part: Part; says: string }[];
  /** Categories that mean nothing here and are left out. */
  unknown: readonly string[];
  cells: Readonly<Record<Part, string>>;
}

/** The columns that are needed and that nothing names yet. */
export const lacking = (columns: Columns): Part[] => neededParts.filter((part) => columns[part] === undefined);

/** Reads each row; what is wrong in it is said of its cell. */
export const readRows = ({ rows }: Table, reading: Reading): ReadRow[] => rows.map((row) => readRow(row, reading));

const readRow = ({ line, cells }: Table['rows'][number], { columns, order, unit, today }: Reading): ReadRow => {
  const cell = (part: Part) => (columns[part] === undefined ? '' : (cells[columns[part]] ?? '').trim());
  const said = Object.fromEntries(
    (Object.keys(partWords) as Part[]).map((part) => [part, cell(part)]),
  ) as ReadRow['cells'];
  const on = dayIn(said.on, order);
  const { amount, word } = amountIn(said.amount);
  const named = unitIn(said.unit) ?? (unitIn(said.unit) === null ? null : unitIn(word));
  const { categories, unknown } = categoriesIn(said.categories);
  const faults: ReadRow['faults'] = [
    ...(on === null ? [{ part: 'on' as const, says: noDay }] : []),
    ...(on !== null && on > today ? [{ part: 'on' as const, says: 'This date is in the future.' }] : []),
    ...(amount === null ? [{ part: 'amount' as const, says: noAmount }] : []),
    ...(named === null ? [{ part: 'unit' as const, says: 'Write CME, CE, CEU, PDU or questions.' }] : []),
  ];
  const typed = { on, title: said.title, provider: said.provider || null, amount, unit: named ?? unit, categories };
  const checked = faults.length === 0 ? Row.safeParse(typed) : null;
  const refused = (checked?.error?.issues ?? []).map(({ path, message }) => ({ part: path[0] as Part, says: message }));
  const untitled = checked === null && said.title === '' ? [{ part: 'title' as const, says: 'Say what it was.' }] : [];
  return { line, row: checked?.data ?? null, faults: [...faults, ...untitled, ...refused], unknown, cells: said };
};
