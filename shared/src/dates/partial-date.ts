/** A date as far as it is known: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export type PartialDateText = string;

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (number: number) => String(number).padStart(2, '0');

/** Whether a text is a date that exists, between 1900 and 2100, to the precision it has. */
export const isPartialDate = (text: string): boolean => {
  const match = form.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year! < 1900 || year! > 2100) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  return day === undefined || (day >= 1 && day <= daysIn(year!, month!));
};

/** The first civil day a partial date can mean, 'YYYY-MM-DD'. */
export const firstDay = (date: PartialDateText): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

/** The last civil day a partial date can mean, 'YYYY-MM-DD'. */
export const lastDay = (date: PartialDateText): string => {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${two(daysIn(Number(date.slice(0, 4)), Number(date.slice(5))))}`;
  return date;
};

/** As people read it: 2024, Feb 2024, 29 Feb 2024. */
export const formatPartial = (date: PartialDateText): string => {
  const [year, month, day] = date.split('-');
  if (month === undefined) return year!;
  const name = months[Number(month) - 1]!;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
};

/** Whole days from one civil day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);

const names = 'january february march april may june july august september october november december'.split(' ');
const monthNumber = (name: string) =>
  names.findIndex((full) => [full, full.slice(0, 3), full === 'september' && 'sept'].includes(name.toLowerCase())) + 1;
const checked = (text: string) => (isPartialDate(text) ? text : null);

/**
 * What somebody typed as a date: 2026, Nov 2026, 11/2026, 23 Nov 2026, Nov 23, 2026, 2026-11-23. Null when it is no date, or when
 * day and month could be either way round.
 */
export const parseTyped = (typed: string): PartialDateText | null => {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (form.test(text)) return checked(text);
  let match = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (match) return checked(`${match[2]}-${two(Number(match[1]))}`);
  match = /^([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (match && monthNumber(match[1]!)) return checked(`${match[2]}-${two(monthNumber(match[1]!))}`);
  match = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (match && monthNumber(match[2]!))
    return checked(`${match[3]}-${two(monthNumber(match[2]!))}-${two(Number(match[1]))}`);
  match = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  if (match && monthNumber(match[1]!))
    return checked(`${match[3]}-${two(monthNumber(match[1]!))}-${two(Number(match[2]))}`);
  match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (!match) return null;
  const [first, second, year] = match.slice(1).map(Number) as [number, number, number];
  if (first > 12 && second <= 12) return checked(`${year}-${two(second)}-${two(first)}`);
  if (second > 12 && first <= 12) return checked(`${year}-${two(first)}-${two(second)}`);
  return first === second ? checked(`${year}-${two(first)}-${two(second)}`) : null;
};
