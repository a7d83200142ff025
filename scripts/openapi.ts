import { writeFileSync } from 'node:fs';
import { copyStatements } from './build/parts.ts';
import { typescript } from './build/programs.ts';
import { built, inRoot } from './root.ts';
import { run, say } from './say.ts';

/** Writes down the API as the routes declare it; a spec fails while the file says something else. */
await run(async () => {
  await typescript('--build', 'server/tsconfig.build.json');
  copyStatements();
  const { openApiText } = (await import(built('openapi.js'))) as { openApiText(): Promise<string> };
  writeFileSync(inRoot('server/openapi.json'), await openApiText());
  say('Wrote server/openapi.json.');
});
