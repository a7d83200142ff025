import { formatDate } from '@angular/common';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';

/** Today where the reader is, as a civil day. */
export const civilToday = (): string => formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

/** Where the reader is, for the days of moments. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A day, without its year where that is this one. */
export const shortDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? formatPartial(day).replace(/ \d{4}$/, '') : formatPartial(day);
