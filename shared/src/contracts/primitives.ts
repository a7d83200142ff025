import * as z from 'zod';
import { isPartialDate } from '../dates/partial-date.js';

/** A uuidv7 in its canonical lower-case form. */
export const Id = z.uuid().meta({ id: 'Id' });
export type Id = z.infer<typeof Id>;

/** A civil date, 'YYYY-MM-DD', without time or zone; it must exist. */
export const CivilDate = z.iso.date();

/** A moment in UTC, ISO 8601. */
export const Instant = z.iso.datetime({ offset: true });

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD': what a person knows of a date, kept as precise as it was given. */
export const PartialDate = z
  .string()
  .refine(isPartialDate, { message: 'Write a date that exists, as 2024, 2024-03 or 2024-03-09.' })
  .meta({ id: 'PartialDate' });

/** The id of a milestone of the step model, or of a program's own (`program:<id>`). */
export const MilestoneId = z
  .string()
  .regex(/^(program:)?[a-z0-9][a-z0-9-]{1,79}$/, 'This is not the id of a milestone.')
  .meta({ id: 'MilestoneId' });

/** The revision of a stored row, as `ETag` and `If-Match` carry it. Not to be confused with a version of content. */
export const Revision = z.int().nonnegative();

/** Who somebody is, and no more. */
export const PersonCard = z.object({ id: Id, name: z.string() }).meta({ id: 'PersonCard' });
export type PersonCard = z.infer<typeof PersonCard>;

/** A program by its name. */
export const ProgramCard = z.object({ id: Id, name: z.string() }).meta({ id: 'ProgramCard' });
export type ProgramCard = z.infer<typeof ProgramCard>;

/** What a create answers with. */
export const Created = z.object({ id: Id, revision: Revision.optional() }).meta({ id: 'Created' });
export type Created = z.infer<typeof Created>;

/** One thing by its id, as a path names it. */
export const ById = z.strictObject({ id: Id });
