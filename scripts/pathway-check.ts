import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { typescript } from './build/programs.ts';
import { type Built, reportOn } from './pathway-check/report.ts';
import { inRoot } from './root.ts';
import { run, say, Stop } from './say.ts';

/** Prints what the catalogue holds; ends with 1 where a reference is broken. `--day` is today unless said, `--of` a catalogue built elsewhere. */
await run(async () => {
  const { values } = parseArgs({ options: { day: { type: 'string' }, of: { type: 'string' } } });
  if (values.of === undefined) await typescript('--build', 'shared/tsconfig.build.json');
  const built = (await import(pathToFileURL(values.of ?? inRoot('shared/dist/index.js')).href)) as Built;
  for (const line of reportOn(built, values.day ?? new Date().toLocaleDateString('sv'))) say(line);
  const faults = built.faultsIn(built.catalogueOf(built.PATHWAY));
  if (faults.length > 0) throw new Stop(['', 'Broken:', ...faults].join('\n  '));
});
