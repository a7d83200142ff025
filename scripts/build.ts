import { buildParts } from './build/parts.ts';
import { run } from './say.ts';

await run(buildParts);
