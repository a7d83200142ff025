import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { ImportRunDraft } from '@cmio-pathway/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Doorway } from '../../platform/access/doorway.js';
import type { Scope } from '../../platform/access/scope.js';
import { SessionCookie } from '../../platform/access/session-cookie.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { ImportRun, type RunOrder } from './import-run.js';
import { ImportRows } from './import-rows.repository.js';

/** Starts and stops the long work over an import's rows. It goes on when its page is left, as whoever started it. */
@Injectable()
export class ImportRuns implements BeforeApplicationShutdown {
  private readonly log = new Logger(ImportRuns.name);
  private readonly running = new Set<Promise<void>>();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
    private readonly rows: ImportRows,
  ) {}

  /** Notes a run, which begins when that is committed: with the answer. */
  async start(
    scope: Scope,
    id: string,
    draft: ImportRunDraft,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ number: number }> {
    const number = await this.note(scope, id, draft);
    const door: Doorway = {
      role: 'cmio_program',
      capacities: ['admin'],
      tokenHash: this.cookie.tokenHash(request),
      person: null,
      program: scope.program,
      now: scope.now,
      requestId: request.id,
    };
    reply.raw.once('close', () => this.begin(door, { import: id, number, ...draft }));
    return { number };
  }

  /** Asks a run to stop; what it did is rolled back. */
  async cancel(scope: Scope, id: string): Promise<void> {
    const [, cancelled] = await scope.sql.query(
      `update import_run set cancel_asked_at = $3 where program_id = $1 and import_id = $2 and ended_at is null and cancel_asked_at is null`,
      [scope.program, id, scope.now],
    );
    if (cancelled === 0) throw new NotFound();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.running);
  }

  private async note(scope: Scope, id: string, { dry, onlyGood }: ImportRunDraft): Promise<number> {
    const [found] = await scope.sql.query('select state from import where program_id = $1 and id = $2 for update', [
      scope.program,
      id,
    ]);
    if (!found) throw new NotFound();
    if (found.state === 'imported' || found.state === 'undone')
      throw new Conflict('imported', 'This was imported already. Upload the file again to import what is new in it.');
    const [{ last, running }] = await scope.sql.query(
      `select coalesce(max(number), 0) as last,
         coalesce(bool_or(ended_at is null and beat_at > $3::timestamptz - interval '1 minute'), false) as running
       from import_run where program_id = $1 and import_id = $2`,
      [scope.program, id, scope.now],
    );
    if (running) throw new Conflict('running', 'This is under way already.');
    if (!dry && found.state !== 'checked')
      throw new Conflict('unchecked', 'Check it first: how it is read has changed since.');
    const number: number = last + 1;
    await scope.sql.query(
      `insert into import_run (program_id, import_id, number, dry, only_good, started_at, beat_at, done, total) values ($1, $2, $3, $4, $5, $6, $6, 0, 0)`,
      [scope.program, id, number, dry, onlyGood, scope.now],
    );
    return number;
  }

  private begin(door: Doorway, order: RunOrder): void {
    const work = new ImportRun(this.database, this.clock, this.rows, door, order, () => this.stopping)
      .run()
      .catch((error: unknown) => this.log.warn(`An import run ended without an end: ${(error as Error).message}`));
    this.running.add(work);
    void work.finally(() => this.running.delete(work));
  }
}
