import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ZipEntry } from '../../platform/files/zip.js';
import { parts } from './parts.js';

/** What an archive is made of. `rows` is a file with a line for each row: its part, a tab, its JSON; in the order of the parts. */
interface Source {
  rows: string;
  madeAt: Date;
  open(sha256: string): Promise<Readable>;
}

interface File {
  name: string;
  sha256: string;
  bytes: number;
}

/** The archive's format counts offsets in 32 bits; what is beyond is named and can be opened one by one. */
const MOST_BYTES = 3_000_000_000;

/** The files of a data copy, one after the other: a reader's guide, the parts as JSON, evidence, and a list of everything with counts. */
export async function* archive({ rows, madeAt, open }: Source): AsyncGenerator<ZipEntry> {
  const entry = (name: string, body: AsyncIterable<Uint8Array>, compressed = false): ZipEntry => ({
    name,
    compressed,
    modified: madeAt,
    body,
  });
  const counts = parts.map(() => 0);
  const evidence: File[] = [];
  yield entry('README.txt', text(guide(madeAt)));
  const lines = createInterface({ input: createReadStream(rows), crlfDelay: Infinity })[Symbol.asyncIterator]();
  let line = await lines.next();
  const rowsOf = async function* (at: number) {
    yield `{"about":${JSON.stringify(parts[at]!.about)},\n"rows":[`;
    for (; !line.done && line.value.startsWith(`${at}\t`); line = await lines.next()) {
      const row = line.value.slice(line.value.indexOf('\t') + 1);
      if (parts[at]!.file === 'evidence') evidence.push(fileOf(JSON.parse(row)));
      yield `${counts[at]! > 0 ? ',' : ''}\n${row}`;
      counts[at]! += 1;
    }
    yield ']}\n';
  };
  for (const [at, { file }] of parts.entries()) yield entry(`data/${file}.json`, text(rowsOf(at)));

  const missing: string[] = [];
  let bytes = 0;
  for (const file of evidence) {
    bytes += file.bytes;
    const body = bytes > MOST_BYTES ? null : await open(file.sha256).catch(() => null);
    if (body) yield entry(`evidence/${file.name}`, body, true);
    else missing.push(file.name);
  }
  const list = {
    format: 1,
    madeAt,
    data: parts.map(({ file, about }, at) => ({ file: `data/${file}.json`, about, rows: counts[at] })),
    evidence: evidence.map(({ name, sha256, bytes: size }) => ({ file: `evidence/${name}`, sha256, bytes: size })),
    missing,
  };
  yield entry('list.json', text([`${JSON.stringify(list, null, 2)}\n`]));
}

async function* text(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(piece);
}

/** A name that no system refuses and no two files share. */
const fileOf = ({ name, sha256, bytes }: File): File => ({
  name: `${sha256.slice(0, 12)}-${name.replace(/[\\/:*?"<>|\p{C}]+/gu, '_').slice(-120)}`,
  sha256,
  bytes,
});

const guide = (madeAt: Date) => [
  'Everything CMIO Pathway holds about you\n',
  `as of ${madeAt.toISOString()}\n\n`,
  'data/      one JSON file for each kind of thing: "about" says what it is, "rows" holds it\n',
  'evidence/  the files you uploaded\n',
  'list.json  all of these files, with how many rows each has and what could not be added\n\n',
  'Columns that end in _id name rows of other files; days are year-month-day; times are in UTC.\n\n',
  ...parts.map(({ file, about }) => `data/${file}.json\n    ${about}\n`),
];
