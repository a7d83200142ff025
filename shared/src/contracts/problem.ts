import * as z from 'zod';
import { AdminCandidate } from './admin.js';

/** RFC 9457 problem details with a pointer (RFC 6901) to each field that was refused. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    requestId: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
    /** The stored content a stale write met (412), so that both texts can be shown. */
    current: z.unknown().optional(),
    /** The record that exists already (409 `exists`). */
    existing: z.string().optional(),
    /** Whom one could appoint first (409 `last_admin`). */
    candidates: z.array(AdminCandidate).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
