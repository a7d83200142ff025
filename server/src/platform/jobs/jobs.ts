import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { Scope } from '../access/scope.js';
import { Config } from '../config.js';
import { asLogin } from '../database/as-login.js';

export const SCHEMA = 'pgboss';

/** Work for later, in the database: what is asked for in a transaction is there when it commits, and only then. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly nights = new Map<string, () => Promise<unknown>>();
  private readonly hours = new Map<string, () => Promise<unknown>>();
  private started: Promise<PgBoss> | undefined;

  constructor(private readonly config: Config) {}

  /** Adds jobs to the caller's transaction; the same id is the same job. */
  async add(sql: Scope['sql'], queue: string, jobs: readonly { id: string; after?: Date }[]): Promise<void> {
    const boss = await this.boss();
    await asLogin(sql, () =>
      boss.insert(
        queue,
        jobs.map(({ id, after }) => ({ id, ...(after ? { startAfter: after } : {}) })),
        { db: { executeSql: async (text, values) => ({ rows: await sql.query(text, values) }) } },
      ),
    );
  }

  /** Does something every night, once however many servers there are. */
  nightly(name: string, work: () => Promise<unknown>): void {
    this.nights.set(name, work);
  }

  /** Does something at the beginning of every hour, once however many servers there are. */
  hourly(name: string, work: () => Promise<unknown>): void {
    this.hours.set(name, work);
  }

  /** What is done every night, now. */
  night(): Promise<void> {
    return this.all('night', this.nights);
  }

  /** What is done every hour, now. */
  hour(): Promise<void> {
    return this.all('hour', this.hours);
  }

  /** A part that fails does not keep the others from being done. */
  private async all(when: string, works: ReadonlyMap<string, () => Promise<unknown>>): Promise<void> {
    const ended = await Promise.allSettled([...works.values()].map(async (work) => work()));
    for (const end of ended) if (end.status === 'rejected') this.log.error(end.reason);
    if (ended.some(({ status }) => status === 'rejected')) throw new Error(`A part of the ${when} failed.`);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.NODE_ENV === 'test') return;
    const boss = await this.boss();
    await boss.schedule('night', '0 3 * * *');
    await boss.work('night', { pollingIntervalSeconds: 30 }, () => this.night());
    await boss.schedule('hour', '0 * * * *');
    await boss.work('hour', { pollingIntervalSeconds: 30 }, () => this.hour());
  }

  /** Works a queue off from now on, some at a time. */
  async work(queue: string, done: (id: string) => Promise<void>): Promise<void> {
    const boss = await this.boss();
    await boss.work(queue, { pollingIntervalSeconds: 1, localConcurrency: 2 }, async ([job]) => done(job!.id));
  }

  /** Works off what is due now, one after the other. Answers how many there were. */
  async workOff(queue: string, done: (id: string) => Promise<void>): Promise<number> {
    const boss = await this.boss();
    let count = 0;
    for (;;) {
      const [job] = await boss.fetch(queue);
      if (!job) return count;
      count += 1;
      await done(job.id).then(
        () => boss.complete(queue, job.id),
        (error: Error) => boss.fail(queue, job.id, { message: error.message }),
      );
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const boss = await this.started?.catch(() => undefined);
    await boss?.stop({ graceful: true, timeout: 5_000 });
  }

  /** Started when it is first needed; a database that was away is asked again the next time. */
  private boss(): Promise<PgBoss> {
    this.started ??= this.start().catch((error: unknown) => {
      this.started = undefined;
      throw error;
    });
    return this.started;
  }

  private async start(): Promise<PgBoss> {
    const inSpecs = this.config.NODE_ENV === 'test';
    const boss = new PgBoss({
      connectionString: this.config.DATABASE_URL,
      application_name: 'cmio-pathway-jobs',
      schema: SCHEMA,
      max: 2,
      connectionTimeoutMillis: 2_000,
      migrate: false,
      createSchema: false,
      supervise: !inSpecs,
      schedule: !inSpecs,
    });
    boss.on('error', (error) => this.log.warn(`Jobs: ${error.message}`));
    await boss.start();
    return boss;
  }
}
