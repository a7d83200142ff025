import {
  columnsOf,
  datesSeen,
  type ImportEncoding,
  type ImportReading,
  kindOf,
  type SeenSheet,
} from '@cmio-pathway/shared';
import { invalid } from '../../platform/errors.js';
import { checkedTables, type Table } from './table.js';
import { encodingOf, textTable } from './text-table.js';
import { workbookTables } from './workbook.js';

const FIRST_ROWS = 8;
const HEAD_AMONG = 20;
const SHOWN = 200;

/** The sheets in the bytes of an upload. `encoding` is of a text file; null for a workbook. */
export const tablesOf = async (bytes: Buffer, encoding: ImportEncoding | null): Promise<Table[]> =>
  checkedTables(encoding === null ? await workbookTables(bytes) : [textTable(bytes, encoding)]);

/** Of bytes that are no workbook. */
export const recognisedEncoding = (bytes: Buffer, mediaType: string): ImportEncoding | null =>
  mediaType === 'text/csv' ? encodingOf(bytes) : null;

/** Whether a row further down heads what follows: most of its cells name what an import needs. */
const isHead = (row: string[]): boolean => {
  const kind = kindOf(row);
  const named = kind ? columnsOf(kind, row).filter((field) => field !== null).length : 0;
  return named * 2 >= row.filter((cell) => cell !== '').length && named > 0;
};

/** The row that heads a sheet, counted from 1: the first with anything in it, or one below a title that heads more clearly. */
const headRow = ({ rows }: Table): number => {
  const first = rows.findIndex(isFilled);
  if (kindOf(rows[first]!) !== null) return first + 1;
  const named = rows.slice(0, HEAD_AMONG).findIndex(isHead);
  return (named >= 0 ? named : Math.min(49, first)) + 1;
};

const isFilled = (row: string[]) => row.some((cell) => cell !== '');
const cut = (cell: string) => (cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell);

/** What a sheet looks like below its head. */
export const seenOf = (table: Table, head: number): SeenSheet => {
  const heads = table.rows[head - 1] ?? [];
  const below = table.rows.slice(head).filter(isFilled);
  const width = Math.max(heads.length, ...below.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  return {
    name: table.name,
    rows: below.length,
    heads: columns.map((at) => cut(heads[at] ?? '')),
    first: below.slice(0, FIRST_ROWS).map((row) => columns.map((at) => cut(row[at] ?? ''))),
    dates: columns.map((at) => datesSeen(below.map((row) => row[at] ?? ''))),
  };
};

/** How an upload is read as long as nobody says otherwise. */
export const recognised = (tables: Table[], encoding: ImportEncoding | null) => {
  const heads = tables.map(headRow);
  const seen = tables.map((table, at) => seenOf(table, heads[at]!));
  const sheets = seen.map((sheet, at) => {
    const kind = kindOf(sheet.heads);
    const fields = kind ? columnsOf(kind, sheet.heads) : sheet.heads.map(() => null);
    return {
      kind,
      head: heads[at]!,
      columns: fields.map((field, column) => ({ field, order: sheet.dates[column]!.order })),
    };
  });
  return { reading: { encoding, role: 'mentee', cohort: null, sheets } satisfies ImportReading, seen };
};

/** Holds a reading that was sent to the sheets there are. */
export const checkReading = (reading: ImportReading, tables: Table[]): void => {
  if (reading.sheets.length !== tables.length) throw invalid('/sheets', 'This file has other sheets.', 'sheets');
};
