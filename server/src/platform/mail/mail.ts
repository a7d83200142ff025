import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Scope } from '../access/scope.js';
import { Clock, Ids } from '../clock.js';
import { Config } from '../config.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import type { Letter } from './letter.js';
import { MaybeArrived, Postman } from './postman.js';

/** Writes a letter about something when its turn has come; null when there is nothing left to say. */
export type Composer = (ref: string) => Promise<Letter | null>;

/** A letter to be sent about something. `key` makes it the same letter as another: asked for twice, it is sent once. */
export interface LetterAsked {
  kind: string;
  ref: string;
  key: string;
  /** Not before; at once when left out. */
  after?: Date;
}

const QUEUE = 'letter';

/** Letters, asked for in the transaction that causes them and written when they are sent: no secret waits in a queue. */
@Injectable()
export class Mail implements OnApplicationBootstrap {
  private readonly log = new Logger(Mail.name);
  private readonly composers = new Map<string, Composer>();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly jobs: Jobs,
    private readonly postman: Postman,
  ) {}

  /** Says who writes letters of a kind. */
  composes(kind: string, composer: Composer): void {
    if (this.composers.has(kind)) throw new Error(`Letters of the kind ${kind} are written already.`);
    this.composers.set(kind, composer);
  }

  /** Asks for a letter in the caller's transaction: it is sent if that commits, and never otherwise. */
  async enqueue(sql: Scope['sql'], letter: LetterAsked): Promise<void> {
    await this.enqueueAll(sql, [letter]);
  }

  /** The same for many at once. */
  async enqueueAll(sql: Scope['sql'], letters: readonly LetterAsked[]): Promise<void> {
    const asked = letters.map((letter) => ({ ...letter, id: this.ids.next() }));
    const fresh: { id: string }[] = await sql.query('select id from ask_letters($1, $2)', [
      JSON.stringify(asked.map(({ id, key, kind, ref }) => ({ id, key, kind, ref }))),
      this.clock.now(),
    ]);
    const ids = new Set(fresh.map(({ id }) => id));
    const jobs = asked.filter(({ id }) => ids.has(id));
    if (jobs.length > 0) await this.jobs.add(sql, QUEUE, jobs);
  }

  /** Sends what is due now. For whoever does not want to wait for the worker. */
  async deliver(): Promise<number> {
    return this.jobs.workOff(QUEUE, (id) => this.send(id));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.NODE_ENV === 'test') return;
    if (!this.postman.sends)
      return this.log.warn('No SMTP_URL is set: letters wait until there is a mail server to send them.');
    await this.jobs.work(QUEUE, (id) => this.send(id));
  }

  /** One attempt. What the mail server refuses is noted and tried again; what was begun and never ended is left alone. */
  private async send(id: string): Promise<void> {
    const [begun] = await this.database.identity<{ kind: string; ref: string }>('select * from begin_letter($1, $2)', [
      id,
      this.clock.now(),
    ]);
    if (!begun) return;
    let letter: Letter | null;
    try {
      const compose = this.composers.get(begun.kind);
      if (!compose) throw new Error(`Nobody writes letters of the kind ${begun.kind}.`);
      letter = await compose(begun.ref);
      if (letter) await this.postman.send(id, letter);
    } catch (error) {
      // What may have arrived stays as it was begun: it is never sent a second time by itself.
      if (error instanceof MaybeArrived) return this.log.warn(`It is not known whether the letter ${id} was taken.`);
      await this.end(id, 'failed', reasonOf(error));
      throw error;
    }
    await this.end(id, letter ? 'sent' : 'dropped', null);
  }

  private async end(id: string, how: 'sent' | 'dropped' | 'failed', failure: string | null): Promise<void> {
    await this.database.identity('select end_letter($1, $2, $3, $4)', [id, how, failure, this.clock.now()]);
  }
}

/** Addresses do not belong into a log. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\S+@\S+/g, 'the address');
