import * as z from 'zod';
import { Id } from './primitives.js';

/** Which notices somebody wants by e-mail. */
export const NoticeSettings = z
  .strictObject({
    /** A mentor's line in the morning: how much waits, and since when. */
    morning: z.boolean(),
    /** A mentee's decision with its note. */
    decisions: z.boolean(),
    /** Times for a meeting that wait for one's answer. */
    meetings: z.boolean(),
  })
  .meta({ id: 'NoticeSettings' });
export type NoticeSettings = z.infer<typeof NoticeSettings>;

/** What somebody chose; everything until they have. */
export const NoticesChosen = z.object({ ...NoticeSettings.shape, person: Id }).meta({ id: 'NoticesChosen' });
export type NoticesChosen = z.infer<typeof NoticesChosen>;
