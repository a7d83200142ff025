import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { Config } from '../config.js';
import { NotFound } from '../errors.js';
import type { Accepted } from './accepted.js';
import { receiveFile, type ReceivedFile } from './received-file.js';

/** The bytes of evidence, one copy per person and content under `person_id/sha256`. */
@Injectable()
export class Files {
  private readonly disk: Disk;
  private readonly arriving: string;

  constructor(config: Config) {
    const root = resolve(config.FILES_DIR);
    this.arriving = join(root, 'arriving');
    this.disk = new Disk(new FSDriver({ location: join(root, 'kept'), visibility: 'private' }));
  }

  async receive(body: Readable, name: string, accepted?: Accepted): Promise<ReceivedFile> {
    await mkdir(this.arriving, { recursive: true });
    return receiveFile(body, name, this.arriving, accepted);
  }

  /** A path for what is kept for the length of a request; whoever asks for it removes it. */
  async passing(): Promise<string> {
    await mkdir(this.arriving, { recursive: true });
    return join(this.arriving, randomUUID());
  }

  /** Gives a received file its place; a second copy of the same content replaces the first with the same bytes. */
  async keep(person: string, file: ReceivedFile): Promise<void> {
    await this.disk.moveFromFs(file.path, `${person}/${file.sha256}`);
  }

  async open(person: string, sha256: string): Promise<Readable> {
    const key = `${person}/${sha256}`;
    if (!(await this.disk.exists(key))) throw new NotFound();
    return this.disk.getStream(key);
  }

  /** Gives one person a copy of files of another; what is there already, or lost, is passed over. */
  async copy(from: string, to: string, contents: readonly string[]): Promise<void> {
    for (const sha256 of contents)
      if (!(await this.disk.exists(`${to}/${sha256}`)) && (await this.disk.exists(`${from}/${sha256}`)))
        await this.disk.copy(`${from}/${sha256}`, `${to}/${sha256}`);
  }

  /** Removes files of a person. */
  async drop(person: string, contents: readonly string[]): Promise<void> {
    for (const sha256 of contents) await this.disk.delete(`${person}/${sha256}`);
  }

  /** Removes every file of a person. */
  async forget(person: string): Promise<void> {
    await this.disk.deleteAll(person);
  }
}
