import { Injectable } from '@nestjs/common';
import type { ApplicationPartSaved, Created, InterviewDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { civilDay, Ids, latestDay } from '../../platform/clock.js';
import { Conflict, invalid, NotFound, Stale } from '../../platform/errors.js';
import { ApplicationRows } from '../applications/index.js';
import { InterviewRow } from './interview.entity.js';

/** So many one application can have, removed ones too. */
const MOST = 60;

/** Interviews of a person's applications: the only writer of `interview`. */
@Injectable()
export class Interviews {
  constructor(
    private readonly ids: Ids,
    private readonly applications: ApplicationRows,
  ) {}

  async plan(scope: Scope, application: string, draft: InterviewDraft): Promise<Created> {
    await this.applications.present(scope, application);
    check(draft, scope.now);
    const there = await scope.sql.countBy(InterviewRow, { personId: scope.person, applicationId: application });
    if (there >= MOST) throw new Conflict('full', `An application has at most ${MOST} interviews.`);
    const id = this.ids.next();
    const keys = { personId: scope.person, id, applicationId: application };
    const at = { createdAt: scope.now, savedAt: scope.now, removedAt: null };
    await scope.sql.insert(InterviewRow, { ...keys, ...columns(draft), ...at, sequence: 0, revision: 1 });
    return { id, revision: 1 };
  }

  /** Writes over the revision that was read; what a calendar shows of it moves on with it. */
  async save(
    scope: Scope,
    application: string,
    id: string,
    revision: number,
    draft: InterviewDraft,
  ): Promise<ApplicationPartSaved> {
    const row = await this.fresh(scope, application, id, revision);
    if (row.removedAt) throw new Conflict('removed', 'Bring it back first.');
    check(draft, scope.now);
    const next = columns(draft);
    return this.write(scope, row, { ...next, sequence: row.sequence + (isShown(row, next) ? 1 : 0) });
  }

  /** Takes it out of the application and, with the next number, out of calendars; it can come back. */
  async remove(scope: Scope, application: string, id: string, revision: number): Promise<ApplicationPartSaved> {
    const row = await this.fresh(scope, application, id, revision);
    if (row.removedAt) return saved(row);
    return this.write(scope, row, { removedAt: scope.now, sequence: row.sequence + 1 });
  }

  async restore(scope: Scope, application: string, id: string): Promise<ApplicationPartSaved> {
    const row = await this.lock(scope, application, id);
    if (!row.removedAt) return saved(row);
    return this.write(scope, row, { removedAt: null, sequence: row.sequence + 1 });
  }

  private async fresh(scope: Scope, application: string, id: string, revision: number): Promise<InterviewRow> {
    const row = await this.lock(scope, application, id);
    if (row.revision !== revision) throw new Stale(asSent(row));
    return row;
  }

  private async lock(scope: Scope, application: string, id: string): Promise<InterviewRow> {
    await this.applications.present(scope, application);
    const row = await scope.sql.findOne(InterviewRow, {
      where: { personId: scope.person, applicationId: application, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new NotFound();
    return row;
  }

  private async write(scope: Scope, row: InterviewRow, columns: Partial<InterviewRow>): Promise<ApplicationPartSaved> {
    const next = { ...columns, savedAt: scope.now, revision: row.revision + 1 };
    await scope.sql.update(InterviewRow, { personId: scope.person, id: row.id }, next);
    return { id: row.id, revision: next.revision, savedAt: scope.now.toISOString() };
  }
}

const columns = ({ where, with: people, at, ...rest }: InterviewDraft) => ({
  ...rest,
  at: new Date(at),
  venue: where,
  people,
});

const asSent = ({ kind, at, minutes, venue, people, state, reflection, revision }: InterviewRow) => ({
  kind,
  at: at.toISOString(),
  minutes,
  where: venue,
  with: people,
  state,
  reflection,
  revision,
});

const saved = ({ id, revision, savedAt }: InterviewRow) => ({ id, revision, savedAt: savedAt.toISOString() });

/** What was written for oneself, and that it was held, is in no calendar. */
const isShown = (before: InterviewRow, after: ReturnType<typeof columns>): boolean =>
  before.at.getTime() !== after.at.getTime() ||
  (before.state === 'cancelled') !== (after.state === 'cancelled') ||
  (['kind', 'minutes', 'venue', 'people'] as const).some((part) => before[part] !== after[part]);

const check = ({ at, state }: InterviewDraft, now: Date): void => {
  const day = civilDay(new Date(at));
  if (day < '1900-01-01' || day > '2100-12-31') throw invalid('/at', 'Nobody meets that day.', 'date');
  if (state === 'held' && day > latestDay(now)) throw invalid('/state', 'This is still to come.', 'date');
};
