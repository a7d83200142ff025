import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { buildParts, copyStatements } from './build/parts.ts';
import { inRoot } from './root.ts';
import { run, say } from './say.ts';
import { catching } from './start/catching.ts';
import { openDatabase } from './start/database.ts';
import { fillEmpty } from './start/fill.ts';
import { migrateDatabase } from './start/migrate.ts';
import { readSettings, refuseTakenPort } from './start/settings.ts';

const children: ChildProcess[] = [];
const watching = (command: string[], folder = '.', env: NodeJS.ProcessEnv = process.env) => {
  const child = spawn(process.execPath, command, { cwd: inRoot(folder), env, stdio: ['ignore', 'inherit', 'inherit'] });
  children.push(child);
  return child;
};

await run(async () => {
  await buildParts();
  const settings = await readSettings(process.env);
  await refuseTakenPort(settings.PORT, settings.HOST);
  const database = await openDatabase(process.env);
  const stop = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  try {
    await migrateDatabase(database.ownerUrl);
    await fillEmpty(database.ownerUrl, await readSettings({ ...process.env, DATABASE_URL: database.appUrl }));
    watch(inRoot('server/src'), { recursive: true }, (_, file) => /\.(sql|typ)$/.test(file ?? '') && copyStatements());
    watching([
      inRoot('node_modules/typescript/bin/tsc'),
      '--build',
      '--watch',
      '--preserveWatchOutput',
      'server/tsconfig.build.json',
    ]);
    watching(
      [inRoot('node_modules/@angular/cli/bin/ng.js'), 'build', '--watch', '--configuration', 'development'],
      'client',
    );
    const environment = {
      NODE_ENV: 'development',
      ...catching(settings),
      ...process.env,
      DATABASE_URL: database.appUrl,
    };
    watching(['--watch', '--watch-preserve-output', inRoot('server/dist/main.js')], '.', environment);
    say(`${settings.PUBLIC_URL} reloads the server on each change; reload the page to see the client's.`);
    if (catching(settings).MAIL_CATCHER) say(`Mail is not sent, it is shown: ${settings.PUBLIC_URL}/mails`);
    await stop;
  } finally {
    for (const child of children.filter(({ exitCode }) => exitCode === null)) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await database.stop();
  }
});
process.exit();
