import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Id, ImportRowsQuery } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { fileAnswer } from '../../platform/files/file-answer.js';
import { nameCursor } from '../../platform/http/page-cursor.js';

const rows = sqlFile(import.meta.url, './import-rows.sql');
const PAGE = 50;

interface Kept {
  name: string;
  mediaType: string;
  bytes: number;
  content: Buffer;
}
const ofProgram = {
  name: 'import_document',
  text: `select d.name, d.media_type as "mediaType", d.bytes, f.content
    from import_document d join import_milestone m on m.program_id = d.program_id and m.id = d.milestone_id
    join import_document_file f on f.program_id = d.program_id and f.milestone_id = d.milestone_id
    where d.program_id = (select app_program()) and m.import_id = $1 and d.milestone_id = $2 and d.removed_at is null`,
};
const own = {
  name: 'own_imported_document',
  text: `select d.name, d.media_type as "mediaType", d.bytes, imported_document_file(d.id) as content
    from imported_documents() d where d.id = $1`,
};

/** The milestones an import typed with what is attached to them, for its program; and one document for whom it is about. */
@Injectable()
export class ImportDocumentsRead {
  rows(sight: Sight, upload: Id, { search, after }: ImportRowsQuery) {
    return sight.json(rows, upload, search || null, ...nameCursor(after, 1), PAGE);
  }

  async ofProgram(sight: Sight, upload: Id, milestone: Id, reply: FastifyReply) {
    return answer(reply, await sight.row<Kept>(ofProgram, upload, milestone));
  }

  async own(sight: Sight, id: Id, reply: FastifyReply) {
    return answer(reply, await sight.row<Kept>(own, id));
  }
}

const answer = (reply: FastifyReply, file: Kept) =>
  fileAnswer(reply, file, Readable.from([file.content]), 'attachment');
