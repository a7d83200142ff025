import { isPartialDate, parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import type { CreditCategory, CreditUnit } from '@cmio-pathway/shared/pathway/model';
import { amountTyped } from './typed';

/** Whether 2/3/2026 means 3 February or 2 March. */
export type DayOrder = 'month_first' | 'day_first';

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const two = (number: number) => String(number).padStart(2, '0');
const withoutTime = (cell: string) => cell.trim().replace(/[ T]\d{1,2}:\d{2}.*$/, '');

/** Day and month in figures, where both orders would be a date. */
const isEitherWay = (cell: string): boolean => {
  const match = slashed.exec(withoutTime(cell));
  return match !== null && match[1] !== match[2] && Number(match[1]) <= 12 && Number(match[2]) <= 12;
};

/** What the dates of a transcript say about their order; null while nothing does and some could be read either way. */
export const orderOf = (cells: readonly string[]): DayOrder | null => {
  const matches = cells.flatMap((cell) => slashed.exec(withoutTime(cell)) ?? []);
  if (cells.some((cell) => Number(slashed.exec(withoutTime(cell))?.[1] ?? 0) > 12)) return 'day_first';
  const isSettled = cells.some((cell) => Number(slashed.exec(withoutTime(cell))?.[2] ?? 0) > 12);
  return isSettled || matches.length === 0 || !cells.some(isEitherWay) ? 'month_first' : null;
};

/** The civil day in a cell; null when it is none, or not a whole one. */
export const dayIn = (cell: string, order: DayOrder): string | null => {
  const text = withoutTime(cell);
  const match = slashed.exec(text);
  if (!match) return parseTyped(text)?.length === 10 ? parseTyped(text) : null;
  const [first, second, year] = match.slice(1).map(Number) as [number, number, number];
  const [month, day] = first > 12 || (order === 'day_first' && second <= 12) ? [second, first] : [first, second];
  const date = `${year < 100 ? 2000 + year : year}-${two(month)}-${two(day)}`;
  return isPartialDate(date) ? date : null;
};

const units: readonly [RegExp, CreditUnit][] = [
  [/^ceus?$/, 'CEU'],
  [/^pdus?$/, 'PDU'],
  [/^(cme|cme (hours?|credits?))$/, 'CME'],
  [/^(ce|ce (hours?|credits?)|contact hours?)$/, 'CE'],
  [/^questions?$/, 'questions'],
  [/^ama pra/, 'CME'],
];
const sayNothing = /^(|hours?|hrs?|h|credits?|units?)$/;

/** The unit that a word means: null where it means none known, undefined where it leaves it open. */
export const unitIn = (cell: string): CreditUnit | null | undefined => {
  const word = cell.trim().toLowerCase().replaceAll(/[®™.]/g, '').replaceAll(/\s+/g, ' ');
  if (sayNothing.test(word)) return undefined;
  return units.find(([means]) => means.test(word))?.[1] ?? null;
};

/** The amount in a cell and the word after it: 1.5 CME. */
export const amountIn = (cell: string): { amount: number | null; word: string } => {
  const match = /^\s*([\d.,]+)\s*(.*?)\s*$/.exec(cell);
  return { amount: match ? amountTyped(trimZeros(match[1]!)) : null, word: match?.[2] ?? '' };
};

/** 1.500 is 1.5: zeros at the end say nothing; any other third decimal is refused. */
const trimZeros = (figures: string) =>
  /^\d+\.\d{3,}$/.test(figures) ? figures.replace(/0+$/, '').replace(/\.$/, '') : figures;

const categories: readonly [RegExp, CreditCategory][] = [
  [/(ama|pra)\b.*\b(category|cat\.?)? ?1\b|^(category|cat\.?) ?1$/, 'ama_pra_1'],
  [/(ama|pra)\b.*\b(category|cat\.?)? ?2\b|^(category|cat\.?) ?2$/, 'ama_pra_2'],
  [/\baoa\b.*1-?a\b|^(category|cat\.?)? ?1-a$/, 'aoa_1a'],
  [/himss/, 'himss_approved'],
  [/hiim/, 'hiim_domain'],
  [/informatic/, 'informatics'],
  [/ethic/, 'ethics'],
  [/longitudinal/, 'longitudinal_assessment'],
];

/** The categories that a cell names, and the words in it that mean none known here. */
export const categoriesIn = (cell: string): { categories: CreditCategory[]; unknown: string[] } => {
  const words = cell.split(/[;,|\n]/).map((word) => word.trim());
  const means = (word: string) =>
    categories.find(([said]) => said.test(word.toLowerCase().replaceAll(/[®™]/g, '').replaceAll(/\s+/g, ' ')))?.[1];
  return {
    categories: [...new Set(words.flatMap((word) => means(word) ?? []))],
    unknown: words.filter((word) => word !== '' && !means(word)),
  };
};
