import type { CreditRow } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { latestDay } from '../../platform/clock.js';
import { type FieldError, Invalid, invalid } from '../../platform/errors.js';

/** Refuses what lies in the future, each at its place. Judged in the person's favour, up to the zone furthest east. */
export const checkDays = (rows: readonly { row: CreditRow; pointer: string }[], now: Date): void => {
  const today = latestDay(now);
  const errors: FieldError[] = rows
    .filter(({ row }) => row.on > today)
    .map(({ pointer }) => ({ pointer: `${pointer}/on`, code: 'date', detail: 'This date is in the future.' }));
  if (errors.length > 0) throw new Invalid(errors);
};

/** Refuses a certificate that is not among the person's evidence, or was taken back. */
export const checkCertificate = async (scope: Scope, id: string | null): Promise<void> => {
  if (id === null) return;
  const found = await scope.sql.query(
    'select from evidence where person_id = $1 and id = $2 and taken_back_at is null',
    [scope.person, id],
  );
  if (found.length === 0) throw invalid('/evidence', 'This file is no longer there.', 'missing');
};
