import { Invalid, invalid } from '../../platform/errors.js';

/** A sheet as it is in the file: `rows[0]` is row 1. A cell is the text that a person would read in it. */
export interface Table {
  name: string;
  rows: string[][];
}

export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 100;
export const MAX_SHEETS = 20;
export const MAX_CELL = 4_000;

/** What a file is too much of. */
export const tooMuch = (detail: string) =>
  new Invalid([{ pointer: '/file', code: 'too_large', detail }], 413, 'too_large');

/** A cell as a spreadsheet names it, both counted from 0. */
export const cellName = (row: number, column: number): string => `${letters(column)}${row + 1}`;

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const checkCell = (table: Table, row: number, column: number, cell: string): void => {
  const where = `${table.name ? `${table.name}, ` : ''}cell ${cellName(row, column)}`;
  if (cell.length > MAX_CELL) throw invalid('/file', `In ${where} there are more than 4,000 characters.`, 'cell');
  if (cell.includes('\0') || !cell.isWellFormed())
    throw invalid('/file', `In ${where} there is a character that cannot be stored.`, 'text');
};

/** Holds sheets to what an import takes, and cuts off rows and columns that are empty to their end. */
export const checkedTables = (tables: Table[]): Table[] => {
  if (tables.length > MAX_SHEETS) throw tooMuch(`A workbook has at most ${MAX_SHEETS} sheets.`);
  let rows = 0;
  for (const table of tables) {
    while (table.rows.length > 0 && table.rows.at(-1)!.every((cell) => cell === '')) table.rows.pop();
    for (const row of table.rows) while (row.length > 0 && row.at(-1) === '') row.pop();
    rows += table.rows.length;
    if (rows > MAX_ROWS + MAX_SHEETS) throw tooMuch('A file has at most 20,000 rows. Divide it.');
    table.rows.forEach((row, at) => {
      if (row.length > MAX_COLUMNS)
        throw tooMuch(`A sheet has at most ${MAX_COLUMNS} columns; row ${at + 1} has ${row.length}.`);
      row.forEach((cell, column) => checkCell(table, at, column, cell));
    });
  }
  const filled = tables.filter((table) => table.rows.length > 0);
  if (filled.length === 0) throw invalid('/file', 'There is nothing in this file.', 'empty');
  return filled;
};
