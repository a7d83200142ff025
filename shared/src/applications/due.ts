import { daysBetween, formatPartial, lastDay, type PartialDateText } from '../dates/partial-date.js';

/** How near the day of a next action is. Of a month or a year its last day counts: nobody is late before it is over. */
export type Due = 'undated' | 'later' | 'soon' | 'today' | 'overdue';

/** From how many days before on a day is near. */
const SOON = 14;

export const dueOf = (on: PartialDateText | null, today: string): Due => {
  if (on === null) return 'undated';
  const days = daysBetween(today, lastDay(on));
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= SOON ? 'soon' : 'later';
};

/** A day with its distance, as a table shows it: "4 Dec 2026, 11 days". A month or a year has none until it is over. */
export const dueWords = (on: PartialDateText | null, today: string): string => {
  if (on === null) return '';
  const days = daysBetween(today, lastDay(on));
  const day = formatPartial(on);
  if (days < 0) return `${day}, ${-days} ${days === -1 ? 'day' : 'days'} ago`;
  if (on.length < 10) return day;
  return days === 0 ? `${day}, today` : `${day}, ${days} ${days === 1 ? 'day' : 'days'}`;
};
