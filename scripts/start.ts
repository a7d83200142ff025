import { buildParts } from './build/parts.ts';
import { inRoot } from './root.ts';
import { run, say } from './say.ts';
import { catching } from './start/catching.ts';
import { openDatabase, type OpenDatabase } from './start/database.ts';
import { loadDemo } from './start/demo.ts';
import { castOf, fillEmpty, knowsSomebody } from './start/fill.ts';
import { migrateDatabase } from './start/migrate.ts';
import { serve } from './start/serve.ts';
import { readSettings, refuseTakenPort } from './start/settings.ts';
import { makeSetupAddress } from './start/setup.ts';

const empty = process.argv.includes('--empty');
const stopping = new AbortController();
const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
// A connection that Ctrl-C cuts half-way through the filling is no failure.
process.on('uncaughtException', (error) => {
  if (stopping.signal.aborted) return;
  console.error(error);
  process.exit(1);
});

await run(async () => {
  console.log('CMIO Pathway');
  await buildParts();
  const settings = await readSettings(process.env);
  await refuseTakenPort(settings.PORT, settings.HOST);
  const database = await openDatabase(process.env);
  try {
    await Promise.race([prepare(database), stopped]);
    if (stopping.signal.aborted) return;
    const { OWNER_DATABASE_URL: _, ...environment } = process.env;
    const served = await serve({
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      ...catching(settings),
      ...environment,
      DATABASE_URL: database.appUrl,
    });
    if (!served) {
      process.exitCode = 1;
      return;
    }
    await introduce(database.ownerUrl, settings.PUBLIC_URL);
    if (catching(settings).MAIL_CATCHER) say(`Mail is not sent, it is shown: ${settings.PUBLIC_URL}/mails`);
    stopping.signal.addEventListener('abort', () => void served.stop());
    if (stopping.signal.aborted) await served.stop();
    process.exitCode = await served.ended;
  } finally {
    if (stopping.signal.aborted) say('Stopping ...');
    await database.stop();
  }
});
process.exit();

async function prepare({ appUrl, ownerUrl }: OpenDatabase) {
  try {
    await migrateDatabase(ownerUrl);
    if (!empty) await fillEmpty(ownerUrl, await readSettings({ ...process.env, DATABASE_URL: appUrl }));
  } catch (error) {
    // Ctrl-C takes the database away from what is under way: that is no failure.
    if (!stopping.signal.aborted) throw error;
  }
}

async function introduce(ownerUrl: string, address: string) {
  console.log(`\n  ${address}\n`);
  if (empty && (await knowsSomebody(ownerUrl)))
    return say('This database already knows people: sign in, or use npm run admin:invite.');
  if (empty) {
    say('Make the first account and program here, once and within 30 minutes:\n');
    return console.log(`  ${await makeSetupAddress(ownerUrl, address)}\n`);
  }
  const cast = await castOf(ownerUrl);
  if (cast.length > 0) say('Sign in as');
  const width = Math.max(...cast.map(({ email }) => email.length));
  for (const { email, name, shows } of cast) say(`  ${email.padEnd(width)}  ${name}, ${shows}`);
  if (cast.length > 0) say(`with the password: ${(await loadDemo()).demoPassword}\n`);
  say(`Data is in ${inRoot('.data')}. Ctrl-C stops everything.`);
}
