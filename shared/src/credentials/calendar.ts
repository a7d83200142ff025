const two = (number: number) => String(number).padStart(2, '0');
const written = (date: Date) => `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;

/** The same day so many whole months later, or the last day of a month that is too short: 31 Jan and one month is 28 Feb. */
export const addMonths = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return written(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))));
};

/** So many civil days later. */
export const addDays = (day: string, days: number): string =>
  written(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));
