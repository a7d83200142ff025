import {
  type ImportField,
  importFields,
  type ImportKind,
  type InvitedRole,
  readDate,
  type When,
} from '@cmio-pathway/shared';
import type { DateOrder, ImportReading } from '@cmio-pathway/shared';
import type { Table } from './table.js';

/** Where a row is: its sheet by name, and its number as a spreadsheet counts. */
export interface Place {
  sheet: string;
  row: number;
}

export interface PersonRow extends Place {
  email: string;
  name: string;
  role: InvitedRole;
  cohort: string | null;
  starts: string | null;
  fraction: number;
}

export interface PairingRow extends Place {
  mentee: string;
  mentor: string;
  primary: boolean;
  starts: string | null;
}

export interface MilestoneRow extends Place {
  email: string;
  milestone: string;
  when: When;
  document: string;
  verifiedBy: string | null;
  verifiedOn: string | null;
}

/** What is wrong in one cell; `column` is its head, and empty where the whole row is meant. */
export interface Problem extends Place {
  column: string;
  value: string;
  code: string;
  detail: string;
}

/** A row with its cells by field. */
export interface Line extends Place {
  kind: ImportKind;
  cell(field: string): string;
  /** As the column is headed in the file, or as the template heads it where there is none. */
  head(field: string): string;
  date(field: string): string | null;
}

const fieldOf = (kind: ImportKind, id: string): ImportField | undefined =>
  importFields[kind].find((field) => field.id === id);

const lineOf = (
  table: Table,
  at: number,
  kind: ImportKind,
  columns: Map<string, { at: number; order: DateOrder }>,
  heads: string[],
): Line => {
  const row = table.rows[at]!;
  const cell = (field: string) => row[columns.get(field)?.at ?? -1] ?? '';
  return {
    sheet: table.name,
    row: at + 1,
    kind,
    cell,
    head: (field) => heads[columns.get(field)?.at ?? -1] ?? fieldOf(kind, field)?.title ?? '',
    date: (field) => readDate(cell(field), columns.get(field)?.order ?? 'dmy'),
  };
};

/** Every filled row of the sheets that are read, with what each of its cells is. */
export const linesOf = (tables: Table[], { sheets }: ImportReading): Line[] =>
  tables.flatMap((table, at) => {
    const sheet = sheets[at];
    if (!sheet?.kind) return [];
    const { kind, head } = sheet;
    const columns = new Map(
      sheet.columns.flatMap(({ field, order }, column) => (field ? [[field, { at: column, order }] as const] : [])),
    );
    const heads = table.rows[head - 1] ?? [];
    return table.rows.flatMap((row, index) =>
      index >= head && row.some((cell) => cell !== '') ? [lineOf(table, index, kind, columns, heads)] : [],
    );
  });
