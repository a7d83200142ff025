import { PgBoss } from 'pg-boss';
import { SCHEMA } from './jobs.js';

const queues = {
  /** What is done every night: it runs alone, and again an hour later when something failed. */
  night: { policy: 'singleton', retryLimit: 3, retryDelay: 3_600 },
  /** What is done every hour; what failed is done again within it. */
  hour: { policy: 'singleton', retryLimit: 3, retryDelay: 300 },
  /** A letter each; a mail server that is away is asked again for two days. */
  letter: {
    policy: 'standard',
    retryLimit: 16,
    retryDelay: 20,
    retryBackoff: true,
    retryDelayMax: 14_400,
    retentionSeconds: 604_800,
  },
} as const;

/** Whoever owns the schema. */
interface Owner {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** Makes the queues, as the owner: the app's login may use them and change nothing of their form. */
export const installJobs = async (owner: Owner): Promise<void> => {
  const boss = new PgBoss({
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    db: { executeSql: async (text, values) => ({ rows: rowsOf(await owner.query(text, values)) }) },
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const [name, options] of Object.entries(queues)) {
      const { policy: _, ...changeable } = options;
      if (await boss.getQueue(name)) await boss.updateQueue(name, changeable);
      else await boss.createQueue(name, options);
    }
    await owner.query(`
      grant usage on schema ${SCHEMA} to cmio_app;
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to cmio_app;
      grant usage on all sequences in schema ${SCHEMA} to cmio_app;
      grant execute on all functions in schema ${SCHEMA} to cmio_app`);
  } finally {
    await boss.stop({ graceful: false });
  }
};

// An update answers its rows with a count beside them.
const rowsOf = (answer: unknown): unknown[] => {
  const list = Array.isArray(answer) ? answer : [];
  return Array.isArray(list[0]) ? (list[0] as unknown[]) : list;
};
