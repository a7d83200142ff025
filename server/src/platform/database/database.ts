import { Injectable } from '@nestjs/common';
import type { Client, Pool, QueryResult } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { openScope, type Doorway, type OpenedRow } from '../access/doorway.js';
import type { Scope, Sight, Statement } from '../access/scope.js';
import { NotFound } from '../errors.js';
import { JsonText } from '../http/json-text.js';
import { asLogin } from './as-login.js';

/** Opens scopes: the only place of the server that begins a transaction or takes a connection. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Calls one of the identity functions, outside of any scope. */
  async identity<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }

  /** Calls several of them in one transaction, all or none. */
  async apart<Result>(work: (sql: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(work);
  }

  /** Runs one write in one transaction; what it throws rolls back all of it. */
  async write<Result>(door: Doorway, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    const after: (() => void)[] = [];
    const beyond: Beyond = {
      afterwards: (later) => void after.push(later),
      anew: (now, again) => this.write({ ...door, now }, again),
    };
    try {
      const client = (await runner.connect()) as Client;
      await runner.startTransaction();
      const result = await work(await openedScope(client, runner.manager, door, beyond));
      await runner.commitTransaction();
      for (const later of after) later();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Runs one read: opening, statement and end go to PostgreSQL in one flush, and one answer decides. */
  async read<Result>(door: Doorway, work: (sight: Sight) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    const reading = new PipelinedRead(client as unknown as Client, door);
    try {
      return await reading.open(work);
    } finally {
      client.release(await reading.end());
    }
  }
}

/** What outlives the transaction of a scope. */
type Beyond = Pick<Scope, 'afterwards' | 'anew'>;

/** Opens a scope in a transaction that has begun; what was open in it before is no longer. */
const openedScope = async (client: Client, sql: EntityManager, door: Doorway, beyond: Beyond): Promise<Scope> => {
  const [, opened] = await together([
    client.query(`set local role ${door.role}`),
    client.query<OpenedRow>(openScope(door)),
  ]);
  const { actor, capacity, person, program } = opened.rows[0]!;
  return {
    actor,
    capacity,
    person: person ?? '',
    program: program ?? '',
    now: door.now,
    sql,
    ...beyond,
    asLogin: (own) => asLogin(sql, own),
    toward: async (people, work) => {
      for (const one of people) {
        // Nobody guides themselves: one's own person is opened as one's own.
        const inner: Doorway =
          one === actor
            ? { ...door, role: 'cmio_self', capacities: ['self'], person: null, program: null }
            : { ...door, role: 'cmio_guide', capacities: [capacity], person: one };
        await work(await openedScope(client, sql, inner, beyond));
      }
      if (people.length > 0) await openedScope(client, sql, door, beyond);
    },
  };
};

/** All of several pipelined statements; the first failure is thrown after every answer has arrived. */
const together = async <Results extends Promise<unknown>[]>(statements: [...Results]) => {
  await Promise.allSettled(statements);
  return Promise.all(statements);
};

interface Corkable {
  cork(): void;
  uncork(): void;
}

class PipelinedRead implements Sight {
  private readonly sent: Promise<QueryResult>[] = [];
  private ended = false;
  private flushed = false;
  private over = false;

  constructor(
    private readonly client: Client,
    private readonly door: Doorway,
  ) {}

  async open<Result>(work: (sight: Sight) => Promise<Result>): Promise<Result> {
    this.stream.cork();
    // A handler that refuses its input asks nothing: what was held back leaves all the same.
    setImmediate(() => this.flush());
    void this.send(`begin; set local role ${this.door.role}`);
    const opened = this.send(openScope(this.door));
    const result = work(this);
    result.catch(() => undefined);
    await opened;
    return result;
  }

  async row<Row>(statement: Statement, ...values: unknown[]): Promise<Row> {
    const asked = this.send({ ...statement, values });
    this.ended = true;
    void this.send('commit');
    this.flush();
    const { rows } = await asked;
    if (rows[0] === undefined) throw new NotFound();
    return rows[0] as Row;
  }

  async json(statement: Statement, ...values: unknown[]): Promise<JsonText> {
    const { body, revision } = await this.row<{ body: string | null; revision?: number }>(statement, ...values);
    if (body === null) throw new NotFound();
    return new JsonText(body, revision);
  }

  async *pages<Row>({ text }: Statement, size: number, ...values: unknown[]): AsyncIterable<Row[]> {
    void this.send({ text: `declare page no scroll cursor for ${text}`, values });
    this.flush();
    for (;;) {
      const { rows } = await this.send(`fetch ${size} from page`);
      if (rows.length === 0) break;
      yield rows as Row[];
    }
    this.ended = true;
    await this.send('commit');
  }

  /** Leaves the connection outside of any transaction; answers an error when it cannot be used again. */
  async end(): Promise<Error | undefined> {
    if (!this.ended) void this.send('rollback');
    this.over = true;
    const settled = await Promise.allSettled(this.sent);
    const last = settled.at(-1)!;
    return last.status === 'rejected' ? (last.reason as Error) : undefined;
  }

  private get stream(): Corkable {
    return (this.client as unknown as { connection: { stream: Corkable } }).connection.stream;
  }

  private flush(): void {
    if (!this.flushed) this.stream.uncork();
    this.flushed = true;
  }

  private send(statement: string | { name?: string; text: string; values: unknown[] }): Promise<QueryResult> {
    // A handler that was still busy when the door refused it must not speak on a connection that is somebody else's by now.
    if (this.over) throw new Error('This read is over.');
    const answer = this.client.query(statement as string);
    answer.catch(() => undefined);
    this.sent.push(answer);
    return answer;
  }
}
