import { Injectable, StreamableFile } from '@nestjs/common';
import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Id } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { Clock, civilDay } from '../../platform/clock.js';
import { Files } from '../../platform/files/files.js';
import { zipped } from '../../platform/files/zip.js';
import { archive } from './archive.js';
import { copyStatement } from './parts.js';

interface Row {
  part: number;
  person: Id;
  /** A row as JSON. */
  text: string;
}

const PAGE = 100;

/** Everything of one person as a ZIP: rows go to a file first, so that a slow reader holds no connection of the database. */
@Injectable()
export class DataCopy {
  constructor(
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  async take(sight: Sight): Promise<StreamableFile> {
    const rows = await this.files.passing();
    const madeAt = this.clock.now();
    try {
      const person = await spool(sight, rows);
      const from = { rows, madeAt, open: (sha256: string) => this.files.open(person, sha256) };
      return new StreamableFile(Readable.from(untilRead(zipped(archive(from)), rows), { objectMode: false }), {
        type: 'application/zip',
        disposition: `attachment; filename="cmio-pathway-copy-${civilDay(madeAt)}.zip"`,
      });
    } catch (error) {
      await rm(rows, { force: true });
      throw error;
    }
  }
}

/** Writes the rows to a file and answers whose they are. */
const spool = async (sight: Sight, path: string): Promise<Id> => {
  const file = await open(path, 'wx', 0o600);
  let person = '';
  try {
    for await (const page of sight.pages<Row>(copyStatement, PAGE)) {
      person = page[0]!.person;
      await file.write(page.map(({ part, text }) => `${part}\t${oneLine(text)}\n`).join(''));
    }
  } finally {
    await file.close();
  }
  return person;
};

/** Two characters that JSON allows as they are end a line for whoever reads lines. */
const oneLine = (json: string) => json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** Removes the file of rows once the archive was read or its reader went away. */
async function* untilRead(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } finally {
    await rm(path, { force: true });
  }
}
