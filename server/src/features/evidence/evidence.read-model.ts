import { Injectable } from '@nestjs/common';
import type { EvidenceQuery, Id } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';
import { fileAnswer } from '../../platform/files/file-answer.js';
import { Files } from '../../platform/files/files.js';

/** `inline` shows PDF and images inside the page, in an answer nothing can run in; everything else is an attachment. */
export const Showing = z.strictObject({ show: z.enum(['attachment', 'inline']).default('attachment') });
export type Showing = z.infer<typeof Showing>;
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

interface StoredFile {
  person: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

const list = sqlFile(import.meta.url, './evidence.sql');
const own = {
  name: 'own_file',
  text: `select person_id as person, name, media_type as "mediaType", bytes, sha256 from evidence
         where person_id = (select app_person()) and id = $1 and taken_back_at is null`,
};
const submitted = {
  name: 'submitted_file',
  text: `select name, media_type as "mediaType", bytes, sha256 from submitted_file($1, $2)`,
};
const PAGE = 50;

/** A person's evidence as a list, and the bytes of one file for its owner or for a program it was submitted to. */
@Injectable()
export class EvidenceRead {
  constructor(private readonly files: Files) {}

  list(sight: Sight, { search, after }: EvidenceQuery) {
    if (after !== undefined && !/^[0-9a-f-]{36}$/.test(after))
      throw invalid('/after', 'This page does not exist.', 'cursor');
    return sight.json(list, search ?? null, after ?? null, PAGE);
  }

  async own(sight: Sight, id: Id, show: Showing['show'], reply: FastifyReply) {
    const file = await sight.row<StoredFile>(own, id);
    return fileAnswer(reply, file, await this.files.open(file.person, file.sha256), show);
  }

  async submitted(
    sight: Sight,
    person: Id,
    submission: Id,
    sha256: string,
    show: Showing['show'],
    reply: FastifyReply,
  ) {
    const file = await sight.row<StoredFile>(submitted, submission, sha256);
    return fileAnswer(reply, file, await this.files.open(person, file.sha256), show);
  }
}
