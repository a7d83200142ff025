import { CsvError, parse } from 'csv-parse/sync';
import type { ImportEncoding } from '@cmio-pathway/shared';
import { invalid } from '../../platform/errors.js';
import { MAX_ROWS, type Table, tooMuch } from './table.js';

/** In which encoding bytes are text: by their mark, by where their zeros are, as UTF-8 if they are that, else as Windows writes it. */
export const encodingOf = (bytes: Buffer): ImportEncoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  if (zeros[1]! > start.length / 4 && zeros[0]! < zeros[1]! / 4) return 'utf-16le';
  if (zeros[0]! > start.length / 4 && zeros[1]! < zeros[0]! / 4) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
};

const decoded = (bytes: Buffer, encoding: ImportEncoding): string => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalid('/encoding', 'This file is not text in that encoding.', 'encoding');
  }
};

const delimiters = [',', ';', '\t', '|'] as const;

/** What parts the cells: what parts most of the first line, outside of quotes. Excel may say it in a line of its own. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  const said = /^sep=(.)$/i.exec(first);
  if (said) return said[1]!;
  const heads = text.split(/\r\n|\n|\r/, 20).find((line) => line.trim() !== '') ?? '';
  const bare = heads.replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
};

const sentences: Partial<Record<string, (line: number) => string>> = {
  CSV_QUOTE_NOT_CLOSED: (line) => `A quotation mark that begins in line ${line} is never closed.`,
  CSV_MAX_RECORD_SIZE: (line) => `The row in line ${line} does not end. Is a quotation mark missing?`,
};

/** A text file as one sheet. */
export const textTable = (bytes: Buffer, encoding: ImportEncoding): Table => {
  const text = decoded(bytes, encoding);
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text.replace(/^\ufeff/, '')),
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
      max_record_size: 450_000,
      to: MAX_ROWS + 100,
    });
    if (rows.length > MAX_ROWS + 60) throw tooMuch('A file has at most 20,000 rows. Divide it.');
    if (/^sep=.$/i.test(rows[0]?.join('') ?? '')) rows[0] = [];
    return { name: '', rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: number }).lines ?? 0);
    const say = sentences[error.code];
    throw invalid(
      '/file',
      say ? say(line) : `Line ${line} cannot be read: a quotation mark is where none can be.`,
      'csv',
    );
  }
};
