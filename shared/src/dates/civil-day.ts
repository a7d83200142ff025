/** The civil day, 'YYYY-MM-DD', that an instant falls on where a time zone is kept. */
export const civilDayIn = (instant: string, timeZone: string): string =>
  // Swedish writes days as ISO 8601 does.
  new Intl.DateTimeFormat('sv', { timeZone }).format(Date.parse(instant));
