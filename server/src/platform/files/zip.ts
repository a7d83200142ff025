import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file of an archive. What is compressed already (pictures, PDF) is only stored. */
export interface ZipEntry {
  name: string;
  compressed: boolean;
  modified: Date;
  body: AsyncIterable<Uint8Array>;
}

/** A ZIP archive, a chunk at a time: memory holds one chunk, however large the archive. It may have up to 4 GB. */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { name, compressed, modified, body } of entries) {
    const file = compressed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = modified;
    zip.add(file);
    for await (const chunk of body) {
      file.push(chunk);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
