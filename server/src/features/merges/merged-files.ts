import { Injectable, Logger } from '@nestjs/common';
import type { Id } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';

/** The bytes of evidence through a merge: copied to the account that stays, and removed from it when the merge is undone. */
@Injectable()
export class MergedFiles {
  private readonly log = new Logger('merges');

  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** Before the rows move. The account that goes in keeps its own copies, so that going back needs none. */
  async bring(from: Id, into: Id): Promise<void> {
    await this.files.copy(from, into, await this.of(from));
  }

  /** Once the answer is out, and so the rows are back; what fails leaves a copy that nobody can open. */
  takeBackAfter(reply: FastifyReply, from: Id, into: Id): void {
    reply.raw.once('finish', () => {
      this.takeBack(from, into).catch((error: unknown) =>
        this.log.warn(`Copies of files are still there: ${String(error)}`),
      );
    });
  }

  private async takeBack(from: Id, into: Id): Promise<void> {
    const kept = new Set(await this.of(into));
    await this.files.drop(
      into,
      (await this.of(from)).filter((sha256) => !kept.has(sha256)),
    );
  }

  private async of(person: Id): Promise<string[]> {
    const rows = await this.database.identity<{ sha256: string }>('select files_of($1) as sha256', [person]);
    return rows.map(({ sha256 }) => sha256);
  }
}
