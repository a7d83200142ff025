import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { Invalid, invalid } from '../errors.js';
import { evidenceFiles, type Accepted } from './accepted.js';
import { type FileExtension, fileKinds } from './kinds.js';

/** A file that has arrived under a temporary name, recognised and without its location. */
export interface ReceivedFile {
  path: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** Streams a file into `folder`; whatever is refused leaves nothing behind. */
export const receiveFile = async (
  body: Readable,
  name: string,
  folder: string,
  { maxBytes, recognise }: Accepted = evidenceFiles,
): Promise<ReceivedFile> => {
  const path = join(folder, randomUUID());
  try {
    await pipeline(body, atMost(maxBytes), createWriteStream(path, { mode: 0o600 }));
    if ((await stat(path)).size === 0) throw invalid('/file', 'This file is empty.', 'empty');
    const extension = await recognise(name, path);
    await removeLocation(path, extension);
    return {
      path,
      name,
      mediaType: fileKinds[extension].mediaType,
      bytes: (await stat(path)).size,
      sha256: await sha256Of(path),
    };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};

/** What is too much is read to its end and thrown away: a connection cut before that would never carry the refusal. */
const atMost = (limit: number) => {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(null, seen > limit ? undefined : chunk);
    },
    flush(done) {
      done(
        seen > limit
          ? new Invalid(
              [{ pointer: '/file', code: 'too_large', detail: `A file has at most ${limit / 1024 / 1024} MB.` }],
              413,
              'too_large',
            )
          : null,
      );
    },
  });
};

/** Photos say where they were taken: encoding them again keeps the picture and drops everything else. */
const removeLocation = async (path: string, extension: FileExtension) => {
  const mediaType = fileKinds[extension].mediaType;
  if (!mediaType.startsWith('image/')) return;
  const clean = `${path}.clean`;
  const picture = sharp(path, { limitInputPixels: 100_000_000 }).rotate();
  try {
    await (mediaType === 'image/png' ? picture.png() : picture.jpeg({ quality: 92 })).toFile(clean);
  } catch {
    await rm(clean, { force: true });
    throw invalid('/file', 'This picture cannot be read.', 'content');
  }
  await rename(clean, path);
};

const sha256Of = async (path: string) => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
};
