import { Readable } from 'node:stream';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import type { Id, ImportKind, ImportTemplate, Milestone } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { fileAnswer } from '../../platform/files/file-answer.js';
import { fileKinds } from '../../platform/files/kinds.js';
import { headsOf, templateSheets } from './template.js';
import { workbookFile } from './workbook-file.js';

const problems = sqlFile(import.meta.url, './import-problems-file.sql');
const known = sqlFile(import.meta.url, './import-known.sql');

type ProblemLine = [sheet: string, row: number, column: string, value: string, detail: string];

/** Rows as a file that spreadsheets open as what it is: UTF-8 with its mark, and nothing in it a formula. */
const csv = (rows: unknown[][]): Buffer =>
  Buffer.from(stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows' }));

/** What an admin takes away from imports: templates to fill in, and lists of problems. */
@Injectable()
export class ImportFiles {
  constructor(private readonly clock: Clock) {}

  async template(sight: Sight, template: ImportTemplate, reply: FastifyReply): Promise<StreamableFile> {
    const { cohorts, own } = await sight.row<{ cohorts: { name: string }[]; own: Milestone[] }>(known);
    if (template !== 'import.xlsx')
      return answer(reply, template, 'csv', csv([headsOf(template.replace('.csv', '') as ImportKind)]));
    return answer(
      reply,
      template,
      'xlsx',
      Buffer.from(
        workbookFile(
          templateSheets(
            cohorts.map(({ name }) => name),
            own,
          ),
          this.clock.now(),
        ),
      ),
    );
  }

  async problems(sight: Sight, id: Id, reply: FastifyReply): Promise<StreamableFile> {
    const { name, lines } = await sight.row<{ name: string; lines: ProblemLine[] }>(problems, id);
    const rows = [['Sheet', 'Row', 'Column', 'Value', 'What is wrong'], ...lines];
    return answer(reply, `${name.replace(/\.\w+$/, '')} - problems.csv`, 'csv', csv(rows));
  }
}

const answer = (reply: FastifyReply, name: string, kind: 'csv' | 'xlsx', body: Buffer): StreamableFile =>
  fileAnswer(
    reply,
    { name, mediaType: fileKinds[kind].mediaType, bytes: body.length },
    Readable.from([body]),
    'attachment',
  );
