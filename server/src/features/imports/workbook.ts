import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { invalid, Refusal } from '../../platform/errors.js';
import { MAX_COLUMNS, MAX_ROWS, type Table, tooMuch } from './table.js';

/** What a workbook of 20,000 rows has at most, uncompressed. */
const MAX_BYTES = 48 * 1024 * 1024;
const MAX_PARTS = 500;

/** The XML of a workbook and nothing else, uncompressed within bounds: a part that says less than it holds is cut off there. */
const unpacked = (bytes: Buffer): Record<string, Uint8Array> => {
  let [total, count] = [0, 0];
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (!/\.(xml|rels)$/.test(name)) return false;
    total += originalSize;
    count += 1;
    if (total > MAX_BYTES || count > MAX_PARTS) throw tooMuch('This workbook holds too much. Save its rows as CSV.');
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw invalid('/file', 'This workbook cannot be opened.', 'content');
  }
};

const reference = /\br="([A-Z]{1,3})(\d{1,7})"/g;
const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** One cell far away would make a sheet of millions of empty ones. */
const checkExtent = (parts: Record<string, Uint8Array>): void => {
  for (const [name, part] of Object.entries(parts)) {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue;
    for (const [, column, row] of Buffer.from(part).toString('latin1').matchAll(reference)) {
      if (Number(row) > MAX_ROWS + 1000) throw tooMuch('A file has at most 20,000 rows. Divide it.');
      if (columnOf(column!) > MAX_COLUMNS * 4) throw tooMuch(`A sheet has at most ${MAX_COLUMNS} columns.`);
    }
  }
};

/** A cell as a person reads it; a date as its civil day, whatever format the sheet shows it in. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  // Fractions of binary figures are no part of what was typed.
  return typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : String(cell as string).trim();
};

/** The sheets of a workbook. Formulas are not calculated: a cell is what was last shown in it. */
export const workbookTables = async (bytes: Buffer): Promise<Table[]> => {
  const parts = unpacked(bytes);
  checkExtent(parts);
  try {
    const packed = zipSync(parts, { level: 0 });
    const sheets = await readXlsxFile(
      packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer,
    );
    return sheets.map(({ sheet, data }) => ({ name: sheet.slice(0, 100), rows: data.map((row) => row.map(textOf)) }));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw invalid('/file', 'This workbook cannot be read. Save it again as XLSX, or its rows as CSV.', 'content');
  }
};
