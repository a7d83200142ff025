import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** A path inside this clone. */
export const inRoot = (path: string): string => fileURLToPath(new URL(path, root));

/** The address of a built module of the server, for `import()`. */
export const built = (module: string): string => new URL(`server/dist/${module}`, root).href;
