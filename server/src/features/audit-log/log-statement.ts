import type { AuditFilter } from '@cmio-pathway/shared';
import { subjectsOf } from '@cmio-pathway/shared/audit-log';
import type { Statement } from '../../platform/access/scope.js';

/** Where a page ended: the instant as PostgreSQL writes it, and the row there, `a<id>` of a change or `o<person~actor~capacity>` of an opening. */
export interface LogCursor {
  at: string;
  id: string;
}

interface Asked extends Statement {
  values: unknown[];
}

/** Of so many people at most each one's own rows are looked up; of more, the program's rows are gone through. */
const FEW = 40;
const known = Object.values(subjectsOf).flat();
const key = `concat_ws('~', t.person_id, t.actor_id, t.capacity)`;

/**
 * The rows of a log that a filter leaves, the latest first; at one instant changes stand before openings. What is not filtered by is not in
 * the statement, and names become people before their rows are looked for, so that each filter is answered from the index made for it.
 */
export const logStatement = (filter: AuditFilter, after: LogCursor | null, limit: number, name: string): Asked => {
  const values: unknown[] = [];
  const named = new Map<string, string>();
  const value = (given: unknown, type: string) => `$${values.push(given)}::${type}`;
  const branch = (table: 'audit' | 'access') =>
    table === 'audit'
      ? rowsOf('audit', changeColumns, 't.at desc, t.id desc', [
          ...kindIn(filter, value),
          ...timesIn('t.at'),
          ...changesAfter(),
        ])
      : rowsOf('access', openingColumns, 't.first_at desc, key desc', [...timesIn('t.first_at'), ...openingsAfter()]);

  /** Per person who is looked for, their own latest rows; without a name, those of the program. */
  const rowsOf = (table: string, columns: string, order: string, where: string[]) => {
    const { actor, person } = filter;
    const [by, part] = actor ? (['actor_id', actor] as const) : (['person_id', person] as const);
    // `is true` keeps the planner from a join: it goes along the log and asks of each entry.
    const also = actor && person ? [`(t.person_id in (select id from ${peopleNamed(person)})) is true`] : [];
    const rows = (more: string[]) =>
      `(select ${columns} from ${table} t where ${['t.program_id = (select app_program())', ...more, ...also, ...where].join(' and ')} order by ${order} limit ${value(limit, 'integer')})`;
    if (!part) return rows([]);
    const people = peopleNamed(part);
    const many = `(select count(*) from ${people}) > ${FEW}`;
    return `select r.* from ${people} as looked cross join lateral ${rows([`t.${by} = looked.id`])} as r where not ${many}
      union all
      select * from ${rows([many, `(t.${by} in (select id from ${people})) is true`])} as m`;
  };
  /** Asked once, whatever it is needed for. */
  const peopleNamed = (part: string) => {
    const known = named.get(part) ?? `looked_${named.size}`;
    named.set(part, known);
    return known;
  };
  const timesIn = (at: string) => [
    ...(filter.from ? [`${at} >= ${value(filter.from, 'date')}::timestamp at time zone 'UTC'`] : []),
    ...(filter.until ? [`${at} < (${value(filter.until, 'date')} + 1)::timestamp at time zone 'UTC'`] : []),
  ];
  const isChange = after?.id.startsWith('a') ?? false;
  const instant = () => value(after!.at, 'timestamptz');
  const row = (type: string) => value(after!.id.slice(1), type);
  const changesAfter = () => {
    if (!after) return [];
    return [isChange ? `(t.at, t.id) < (${instant()}, ${row('bigint')})` : `t.at < ${instant()}`];
  };
  const openingsAfter = () => {
    if (!after) return [];
    return [isChange ? `t.first_at <= ${instant()}` : `(t.first_at, ${key}) < (${instant()}, ${row('text')})`];
  };

  const tables =
    filter.kind === 'opened'
      ? (['access'] as const)
      : filter.kind
        ? (['audit'] as const)
        : (['audit', 'access'] as const);
  const rows = tables.map((table) => `(${branch(table)})`).join(' union all ');
  const looked = [...named].map(
    ([part, as]) => `${as} as materialized (select people_named(${value(part, 'text')}) as id)`,
  );
  const text = `${looked.length > 0 ? `with ${looked.join(', ')} ` : ''}select * from (${rows}) as entries order by at desc, change desc nulls last, key desc limit ${value(limit, 'integer')}`;
  const said = Object.entries({ ...filter, kind: undefined }).flatMap(([what, given]) => (given ? what : []));
  const form = [name, filter.kind ?? 'all', after ? (isChange ? 'a' : 'o') : '', ...said.toSorted()];
  return { name: form.filter(Boolean).join('_'), text, values };
};

const changeColumns = `t.at, 'a' || t.id as id, t.id as change, null::text as key, t.actor_id, t.capacity, t.person_id, t.subject, t.verb, t.changed`;
const openingColumns = `t.first_at as at, 'o' || ${key} as id, null::bigint as change, ${key} as key, t.actor_id, t.capacity, t.person_id,
  'access' as subject, 'open' as verb, '{}'::jsonb as changed`;

const kindIn = ({ kind }: AuditFilter, value: (given: unknown, type: string) => string): string[] => {
  if (kind === undefined || kind === 'opened') return [];
  if (kind === 'refused') return [`t.verb = 'refuse'`];
  const changes = `t.verb <> 'refuse'`;
  if (kind === 'program') return [changes, `t.subject <> all (${value(known, 'text[]')})`];
  return [changes, `t.subject = any (${value(subjectsOf[kind], 'text[]')})`];
};
