import { formatDate } from '@angular/common';
import { parseTyped } from '@cmio-pathway/shared/dates/partial-date';

/** Today where the reader is, as a civil day. */
export const civilToday = (): string => formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

/** A civil day as it is written in a field: 14 Feb 2027. */
export const written = (day: string): string => formatDate(`${day}T00:00:00`, 'd MMM yyyy', 'en-US');

/** The civil day that somebody typed; null when it is none, or not a whole one. */
export const dayTyped = (typed: string): string | null => {
  const day = parseTyped(typed);
  return day?.length === 10 ? day : null;
};

/** The amount that somebody typed, to two decimals, above 0; null when it is none. */
export const amountTyped = (typed: string): number | null => {
  const match = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  const amount = match ? Number(`${match[1]}.${match[2] ?? '0'}`) : 0;
  return amount > 0 && amount <= 10_000 ? amount : null;
};

export const noDay = 'Write a day, such as 14 Feb 2026.';
export const noAmount = 'Write an amount above 0, such as 1.5.';
