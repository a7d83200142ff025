import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const SMALL = 1024;

/** Puts a `.br` and a `.gz` beside every text the client loads, so that the server never compresses the same bytes twice. */
export const compressFolder = (folder: string): void => {
  for (const file of globSync('**/*.{js,css,html,svg,json,webmanifest}', { cwd: folder })) {
    const path = join(folder, file);
    const text = readFileSync(path);
    if (text.length < SMALL) continue;
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  }
};
