import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { sqlMigrations } from './migrations.js';
import { PostgresNaming } from './naming-strategy.js';

export type EntityClassOrSchema = Function | EntitySchema;

const DATE = 1082;
// A civil date has no time zone: the driver's midnight would shift it by a day east or west of here.
pg.types.setTypeParser(DATE, (text) => text);

/** A connection that breaks while somebody holds it fails their queries; without a listener it would end the process. */
class SteadyClient extends pg.Client {
  constructor(options: pg.ClientConfig) {
    super(options);
    this.on('error', () => undefined);
  }
}

/** The options of the app's login: pipelined, named and impatient, so that a lost database is an answer and not a wait. */
export const appDataSource = (url: string, entities: EntityClassOrSchema[]) =>
  ({
    type: 'postgres',
    url,
    entities,
    namingStrategy: new PostgresNaming(),
    applicationName: 'cmio-pathway',
    extra: {
      Client: SteadyClient,
      pipeline: true,
      max: 10,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
      lock_timeout: 1_000,
      // The server stops a slow statement; this ends the wait for a server that no longer answers at all.
      query_timeout: 6_000,
      idle_in_transaction_session_timeout: 15_000,
      maxLifetimeSeconds: 30 * 60,
    },
  }) satisfies DataSourceOptions;

/** A connection of the owner: it migrates, seeds and rebuilds, and has one connection because it does one thing. */
export const ownerDataSource = (url: string, entities: EntityClassOrSchema[] = []) =>
  new DataSource({
    type: 'postgres',
    url,
    entities,
    namingStrategy: new PostgresNaming(),
    migrations: sqlMigrations(),
    migrationsTableName: 'migration',
    applicationName: 'cmio-pathway-owner',
    extra: { max: 1, connectionTimeoutMillis: 5_000 },
  });
