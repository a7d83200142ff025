import { Injectable } from '@nestjs/common';
import { type AuditFilter, type AuditQuery, Instant } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { invalid } from '../../platform/errors.js';
import { type LogCursor, logStatement } from './log-statement.js';

const PAGE = 50;
const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const cursor = new RegExp(`^([^|]{20,40})\\|(a\\d{1,18}|o${id}~${id}~[a-z]{1,20})$`);

/** What happened in a program, the latest first. */
@Injectable()
export class AuditLogRead {
  list(sight: Sight, { after, ...filter }: AuditQuery) {
    const { name, text, values } = logStatement(withoutEmpty(filter), cursorIn(after), PAGE, 'audit_log');
    return sight.json({ name, text: paged(text) }, ...values);
  }
}

/** What is sent empty is not filtered by; days the wrong way round are nobody's. */
export const withoutEmpty = (filter: AuditFilter): AuditFilter => {
  if (filter.from && filter.until && filter.until < filter.from)
    throw invalid('/until', 'The last day is before the first.', 'order');
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
};

const cursorIn = (after: string | undefined): LogCursor | null => {
  if (after === undefined) return null;
  const [, at, row] = cursor.exec(after) ?? [];
  if (!at || !row || !Instant.safeParse(at).success || !(at >= '1990' && at < '2200'))
    throw invalid('/after', 'This page does not exist.', 'cursor');
  return { at, id: row };
};

const paged = (rows: string) => `
  with page as (${rows})
  select json_build_object(
    'program', (select json_build_object('id', g.id, 'name', g.name) from program g where g.id = (select app_program())),
    'entries', (
      select coalesce(json_agg(json_build_object('id', e.id, 'at', e.at, 'capacity', e.capacity, 'subject', e.subject, 'verb', e.verb, 'changed', e.changed,
        'actor', (select json_build_object('id', p.id, 'name', p.display_name) from person p where p.id = e.actor_id),
        'person', (select json_build_object('id', p.id, 'name', p.display_name) from person p where p.id = e.person_id))
        order by e.at desc, e.change desc nulls last, e.key desc), '[]')
      from page e),
    'next', case when (select count(*) from page) = ${PAGE} then
      (select to_json(e.at) #>> '{}' || '|' || e.id from page e order by e.at, e.change nulls first, e.key limit 1) end
  )::text as body
  from program g where g.id = (select app_program())`;
