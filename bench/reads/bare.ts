/**
 * The bare handler everything is measured against: node:http and pg as the owner, the same joins and where, rows from one named
 * statement, assembled and written with JSON.stringify. No session, no scope, no row level security, no framework.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { applicationsOf, applicationsSql } from './bare-applications.ts';
import { cohortOf, cohortSql } from './bare-cohort.ts';
import { journeyOf, journeySql } from './bare-journey.ts';
import { queueOf, queueSql } from './bare-queue.ts';

const [, , port, url, world] = process.argv;
const { program, cohort, mentee, mentor } = JSON.parse(world!) as Record<string, string>;
pg.types.setTypeParser(1082, (text) => text);
const pool = new pg.Pool({ connectionString: url, max: 10 });
const today = new Date().toISOString().slice(0, 10);

const reads: Record<string, () => Promise<unknown>> = {
  '/journey': async () =>
    journeyOf((await pool.query({ name: 'journey', text: journeySql, values: [mentee, today] })).rows),
  '/queue': async () => queueOf((await pool.query({ name: 'queue', text: queueSql, values: [program, mentor] })).rows),
  '/cohort': async () =>
    cohortOf((await pool.query({ name: 'cohort', text: cohortSql, values: [program, cohort, today] })).rows),
  '/applications': async () =>
    applicationsOf(
      (await pool.query({ name: 'applications', text: applicationsSql, values: [mentee, new Date()] })).rows,
    ),
};

createServer(async (request, response) => {
  const body = JSON.stringify(await reads[request.url!]!());
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}).listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
