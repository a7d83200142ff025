import { Injectable } from '@nestjs/common';
import {
  afterChange,
  type EndedAs,
  type EnrollmentChange,
  isEnd,
  restated,
  stretchesOf,
  UNDO_CHANGE_HOURS,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound } from '../../platform/errors.js';
import { MeetingLetters } from '../meetings/index.js';
import { Portfolio } from '../portfolio/index.js';
import { EndLetters } from './end-letters.js';
import { held, type HeldEnrollment } from './held-enrollment.js';

/** What an admin states about somebody's enrollment, from which day: the only writer of `enrollment_period`, beside the offer. */
@Injectable()
export class EnrollmentChanges {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly letters: EndLetters,
    private readonly meetings: MeetingLetters,
  ) {}

  /** States a change; back-dated ones as well. What was believed before is kept. */
  async state(scope: Scope, person: string, change: EnrollmentChange): Promise<{ change: string }> {
    const enrollment = await held(scope, person);
    if ('cohort' in change) await existing(scope, change.cohort);
    return { change: await this.restate(scope, person, enrollment, change, null) };
  }

  /** The same with the enrollment in hand. `batch` is shared by what was changed together. */
  async restate(
    scope: Scope,
    person: string,
    enrollment: HeldEnrollment,
    change: EnrollmentChange,
    batch: string | null,
  ): Promise<string> {
    const found = afterChange(enrollment.periods, change);
    if ('refused' in found) throw invalid(found.refused.pointer, found.refused.detail, found.refused.code);
    const end = endAfter(enrollment, change, scope.now);
    const { superseded, added } = restated(enrollment.periods, found.periods);
    const id = this.ids.next();
    const { kind, from, ...said } = change;
    const rows = added.map(({ leave, ...period }) => ({
      ...period,
      id: this.ids.next(),
      kind: leave ? 'leave' : 'training',
    }));
    await scope.sql.query('select restate_enrollment($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      person,
      id,
      kind,
      from,
      JSON.stringify({ ...said, batch }),
      superseded,
      JSON.stringify(rows),
      end.endedAs,
      end.endsOn,
    ]);
    if (isEnd(change) && enrollment.acceptedAt && !enrollment.endedAt) await this.letters.ask(scope, id);
    await this.meetings.tellOfEnds(scope.sql, scope.now);
    return id;
  }

  /** Takes the latest change back within a day. */
  async undo(scope: Scope, person: string, change: string): Promise<void> {
    await held(scope, person);
    await this.takeBack(scope, [{ person, change }]);
  }

  /** Takes back what was changed together: for everybody, or for nobody. */
  async undoBatch(scope: Scope, kind: 'cohort' | 'completion', batch: string): Promise<void> {
    const changes: { person: string; change: string }[] = await scope.sql.query(
      `select person_id as person, id as change from enrollment_change where program_id = $1 and batch = $2 and kind = $3 order by person_id`,
      [scope.program, batch, kind],
    );
    if (changes.length === 0) throw new NotFound();
    await this.takeBack(scope, changes);
  }

  private async takeBack(scope: Scope, changes: readonly { person: string; change: string }[]): Promise<void> {
    for (const { person, change } of changes) {
      await held(scope, person);
      const [said] = await scope.sql.query(latest, [person, scope.program, change]);
      if (!said) throw new NotFound();
      if (said.undone) throw new Conflict('undone', 'This was undone already.');
      if (!said.latest || !admins.has(said.kind))
        throw new Conflict('not_latest', 'Something was stated after it: state the correction instead.');
      if (scope.now.getTime() - said.at.getTime() > UNDO_CHANGE_HOURS * 3_600_000)
        throw new Conflict('too_late', 'A change can be undone for 24 hours: state the correction instead.');
      await scope.sql.query('select undo_enrollment_change($1, $2, $3)', [
        person,
        change,
        Array.from({ length: said.rows }, () => this.ids.next()),
      ]);
    }
    await this.meetings.tellOfEnds(scope.sql, scope.now);
    const enrolled: { id: string }[] = await scope.sql.query(
      `select person_id as id from enrollment where program_id = $1 and person_id = any ($2) and accepted_at is not null and ended_at is null order by 1`,
      [scope.program, changes.map(({ person }) => person)],
    );
    await scope.toward(
      enrolled.map(({ id }) => id),
      (theirs) => this.portfolio.write(theirs, async () => undefined),
    );
  }
}

/** What an admin can take back; what the person said is theirs. */
const admins: ReadonlySet<string> = new Set([
  'began',
  'leave',
  'training',
  'fraction',
  'cohort',
  'completion',
  'withdrawal',
  'transfer',
  'taken_back',
]);

const latest = `
  select c.kind, c.recorded_at as at, c.undone_at is not null as undone,
    not exists (
      select from enrollment_change d
      where d.person_id = c.person_id and d.program_id = c.program_id and d.undone_at is null and (d.recorded_at, d.id) > (c.recorded_at, c.id)) as latest,
    (select count(*)::int from enrollment_period t where t.person_id = c.person_id and t.superseded_by = c.id) as rows
  from enrollment_change c where c.person_id = $1 and c.program_id = $2 and c.id = $3`;

/** A cohort of this program that is not archived. */
const existing = async (scope: Scope, cohort: string): Promise<void> => {
  const [row] = await scope.sql.query('select archived_at from cohort where program_id = $1 and id = $2', [
    scope.program,
    cohort,
  ]);
  if (!row) throw invalid('/cohort', 'There is no such cohort here.', 'no_cohort');
  if (row.archived_at) throw invalid('/cohort', 'This cohort is archived.', 'archived');
};

const endedBy = { completion: 'completed', withdrawal: 'withdrawn', transfer: 'transferred' } as const;

/** How the enrollment ends after a change. */
const endAfter = (
  enrollment: HeldEnrollment,
  change: EnrollmentChange,
  now: Date,
): { endedAs: EndedAs | null; endsOn: string | null } => {
  const { endedAs, endsOn, endedAt, periods } = enrollment;
  if (!isEnd(change)) return { endedAs, endsOn };
  // The end of an earlier stretch says nothing about this one.
  if (change.from < stretchesOf(periods).at(-1)![0]!.from) return { endedAs, endsOn };
  if (endedAt && change.from > now.toISOString().slice(0, 10))
    throw invalid('/from', 'This has ended: to go on they need a new offer.', 'ended');
  return { endedAs: endedBy[change.kind], endsOn: change.from };
};
