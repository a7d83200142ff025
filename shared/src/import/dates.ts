import { isPartialDate, type PartialDateText, parseTyped } from '../dates/partial-date.js';

/** Which comes first where a date is written in figures alone. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How a cell writes a date. A serial is the day number a spreadsheet keeps. */
export type DateForm = 'iso' | 'words' | 'figures' | 'serial';

const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const serial = /^\d{5}(?:\.\d+)?$/;
const iso =
  /^\d{4}(?:[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const two = (text: string) => text.padStart(2, '0');
const checked = (text: string) => (isPartialDate(text) ? text : null);

/** Two figures of a year: up to 49 of this century. */
const yearOf = (text: string) => (text.length === 4 ? text : `${Number(text) < 50 ? '20' : '19'}${text}`);

const fromIso = (text: string): PartialDateText | null =>
  checked(text.split(/[T ]/)[0]!.split(/[-/.]/).map(two).join('-'));

/** Day 1 is 1 January 1900; the 29 February 1900 that spreadsheets count lies before all of these. */
const fromSerial = (text: string): PartialDateText | null =>
  checked(new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10));

const fromFigures = ([, first, , second, year]: RegExpExecArray, order: DateOrder): PartialDateText | null => {
  const [day, month] = order === 'dmy' ? [first!, second!] : [second!, first!];
  return checked(`${yearOf(year!)}-${two(month)}-${two(day)}`);
};

/** In which form a cell writes a date; null for what is none. */
export const dateForm = (typed: string): DateForm | null => {
  const text = typed.trim();
  if (iso.test(text)) return fromIso(text) ? 'iso' : null;
  if (serial.test(text)) return fromSerial(text) ? 'serial' : null;
  if (figures.test(text)) return 'figures';
  return parseTyped(text) ? 'words' : null;
};

/** A date as a cell writes it: 2024-03-01, 2024-03, 2024, 45352, Mar 2024, 1 March 2024, 03/2024, and 1/3/2024 in the order of its column. */
export const readDate = (typed: string, order: DateOrder): PartialDateText | null => {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (iso.test(text)) return fromIso(text);
  if (serial.test(text)) return fromSerial(text);
  const match = figures.exec(text);
  return match ? fromFigures(match, order) : parseTyped(text);
};

/** What the dates of a column look like. */
export interface DatesSeen {
  order: DateOrder;
  /** False when every date in figures could be read either way: somebody has to look. */
  sure: boolean;
  /** How many cells have each form; none is what is no date. */
  forms: Record<DateForm | 'none', number>;
}

/** Recognises the order of day and month from the whole column: one day above 12 tells it for all. */
export const datesSeen = (cells: Iterable<string>): DatesSeen => {
  const forms = { iso: 0, words: 0, figures: 0, serial: 0, none: 0 };
  let [firstTooHigh, secondTooHigh, dotted] = [0, 0, 0];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    forms[dateForm(text) ?? 'none'] += 1;
    const match = figures.exec(text);
    if (!match) continue;
    if (Number(match[1]) > 12) firstTooHigh += 1;
    if (Number(match[3]) > 12) secondTooHigh += 1;
    if (match[2] === '.') dotted += 1;
  }
  // Dates with points are written day first wherever they are written.
  const order =
    secondTooHigh > firstTooHigh ? 'mdy' : firstTooHigh === 0 && dotted === 0 && forms.figures > 0 ? 'mdy' : 'dmy';
  const told =
    firstTooHigh > 0 !== secondTooHigh > 0 || (dotted > 0 && dotted === forms.figures && secondTooHigh === 0);
  return { order, sure: forms.figures === 0 || told, forms };
};
