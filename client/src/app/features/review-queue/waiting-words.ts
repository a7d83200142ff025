import { daysBetween } from '@cmio-pathway/shared/dates/partial-date';

/** Days within which a review is promised. */
export const PROMISE_DAYS = 7;

export const daysWaited = (since: string, now = new Date()): number => daysBetween(since, now.toISOString());

/** How long something waits, as people say it. */
export const waited = (since: string, now = new Date()): string => {
  const hours = Math.floor((now.getTime() - new Date(since).getTime()) / 3_600_000);
  if (hours < 1) return 'under an hour';
  if (hours < 24) return hours === 1 ? '1 hour' : `${hours} hours`;
  const days = daysWaited(since, now);
  return days === 1 ? '1 day' : `${days} days`;
};

export const isPastPromise = (since: string, now = new Date()): boolean => daysWaited(since, now) > PROMISE_DAYS;
