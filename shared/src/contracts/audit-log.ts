import * as z from 'zod';
import { CivilDate, Instant, PersonCard, ProgramCard } from './primitives.js';

/** What an entry of the log is about, as the filter names it. */
export const auditKinds = ['people', 'enrollments', 'mentorships', 'reviews', 'program', 'opened', 'refused'] as const;
export type AuditKind = (typeof auditKinds)[number];

/** One thing that happened in a program: a change, somebody's record opened, or an attempt refused. */
export const AuditEntry = z
  .object({
    /** Where it stands in the log. */
    id: z.string(),
    at: Instant,
    /** Null: the program itself, by night or by migration. */
    actor: PersonCard.nullable(),
    capacity: z.string().nullable(),
    /** Whom it concerns. */
    person: PersonCard.nullable(),
    subject: z.string(),
    verb: z.enum(['insert', 'update', 'delete', 'refuse', 'open']),
    /** What was set, by column: `auditDetails` of shared/audit-log says it in words. */
    changed: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditLog = z
  .object({ program: ProgramCard, entries: z.array(AuditEntry), next: z.string().nullable() })
  .meta({ id: 'AuditLog' });
export type AuditLog = z.infer<typeof AuditLog>;

const Day = CivilDate.refine((day) => day >= '1990-01-01' && day < '2200-01-01', {
  message: 'Choose a day between 1990 and 2199.',
});
const Name = z.string().trim().max(80);

/** `person` and `actor` are parts of names; `from` and `until` are days in UTC, both of them in. */
export const AuditFilter = z.strictObject({
  person: Name.optional(),
  actor: Name.optional(),
  kind: z.enum(auditKinds).optional(),
  from: Day.optional(),
  until: Day.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;
export const AuditQuery = AuditFilter.extend({ after: z.string().max(120).optional() });
export type AuditQuery = z.infer<typeof AuditQuery>;

/** An export ends here: whoever needs more chooses fewer days. */
export const mostExported = 50_000;
