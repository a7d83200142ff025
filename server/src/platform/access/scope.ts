import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Id } from '@cmio-pathway/shared';
import type { EntityManager } from 'typeorm';
import type { JsonText } from '../http/json-text.js';
import type { Capacity } from './allow.js';

/** One opened transaction: who acts, in which capacity, on whom, for which program, when. The first argument of every write. */
export interface Scope {
  readonly actor: Id;
  readonly capacity: Capacity;
  /** The person this scope is about; empty in program scope. */
  readonly person: Id;
  /** The program this scope is for; empty when one works on oneself. */
  readonly program: Id;
  readonly now: Date;
  readonly sql: EntityManager;
  /** Opens person after person for this program inside the same transaction, each through the one door, and comes back to this scope. */
  toward(people: readonly Id[], work: (scope: Scope) => Promise<void>): Promise<void>;
  /** Runs something of the server's own in this transaction, as nobody. */
  asLogin<Result>(work: (sql: EntityManager) => Promise<Result>): Promise<Result>;
  /** Begins something when this transaction has been committed; when it is rolled back it never begins. */
  afterwards(work: () => void): void;
  /** Opens this scope again in a transaction of its own, later; refused like any request when that may no longer be. */
  anew<Result>(now: Date, work: (scope: Scope) => Promise<Result>): Promise<Result>;
}

/** A named statement, prepared once per connection. */
export interface Statement {
  name: string;
  text: string;
}

/** One read in an opened scope. It may ask once: opening, question and end leave in one flush. */
export interface Sight {
  /** The `body` column of the only row, as JSON text; not found when there is no row or no body. */
  json(statement: Statement, ...values: unknown[]): Promise<JsonText>;
  /** The only row; not found when there is none. */
  row<Row>(statement: Statement, ...values: unknown[]): Promise<Row>;
  /** Every row, `size` at a time, for what no single answer can hold. All of it is as of the moment it was asked. */
  pages<Row>(statement: Statement, size: number, ...values: unknown[]): AsyncIterable<Row[]>;
}

/** Where the interceptor leaves what it opened for the handler. */
export interface Opened {
  scope?: Scope;
  sight?: Sight;
}

const opened = (context: ExecutionContext): Opened => context.switchToHttp().getRequest<{ opened: Opened }>().opened;

/** The scope of a write. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext) => opened(context).scope);

/** The sight of a read. */
export const InSight = createParamDecorator((_: unknown, context: ExecutionContext) => opened(context).sight);
