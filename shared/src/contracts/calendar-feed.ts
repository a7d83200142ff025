import * as z from 'zod';

/** Asks for a secret address that calendars read; `named` puts organizations and one's own words into it. A former address ends. */
export const CalendarFeedDraft = z.strictObject({ named: z.boolean() }).meta({ id: 'CalendarFeedDraft' });
export type CalendarFeedDraft = z.infer<typeof CalendarFeedDraft>;

/** The address, told once: only its fingerprint is kept. */
export const CalendarFeedMade = z.object({ address: z.string() }).meta({ id: 'CalendarFeedMade' });
export type CalendarFeedMade = z.infer<typeof CalendarFeedMade>;

/** Whether there is an address, since when, and what it tells. */
export const CalendarFeed = z
  .object({ feed: z.object({ madeAt: z.string(), named: z.boolean() }).nullable() })
  .meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.infer<typeof CalendarFeed>;
