import * as z from 'zod';
import { Id, Instant } from './primitives.js';

/** What an advice is known by: its action, its milestone and, where there is one, its record. */
export const AdviceKey = z
  .string()
  .max(200)
  .regex(/^[a-z]+(:[a-z0-9][a-z0-9-]*){1,3}$/, 'This is not the key of an advice.')
  .meta({ id: 'AdviceKey' });

/** An advice to put away, and why. */
export const DismissalDraft = z
  .strictObject({
    key: AdviceKey,
    reason: z.string().trim().min(1, 'Say why.').max(300, 'A reason has at most 300 characters.'),
  })
  .meta({ id: 'DismissalDraft' });
export type DismissalDraft = z.infer<typeof DismissalDraft>;

/** An advice that was put away and not restored. */
export const Dismissal = z
  .object({ id: Id, key: AdviceKey, reason: z.string(), dismissedAt: Instant })
  .meta({ id: 'Dismissal' });
export type Dismissal = z.infer<typeof Dismissal>;

/** What somebody has put away, the latest first. */
export const Dismissals = z.object({ dismissals: z.array(Dismissal), next: Id.nullable() }).meta({ id: 'Dismissals' });
export type Dismissals = z.infer<typeof Dismissals>;

/** After which of them the next page begins. */
export const DismissalQuery = z.strictObject({ after: Id.optional() });
export type DismissalQuery = z.infer<typeof DismissalQuery>;
