import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Milestone } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { Mail } from '../../platform/mail/mail.js';
import { milestoneKey, pairingKey, personKey, type Plan, type Standing } from './plan.js';
import type { MilestoneRow, PairingRow, PersonRow, Problem } from './rows.js';

const known = sqlFile(import.meta.url, './import-known.sql');
const DAYS = 7;
/** Rows a statement: within what PostgreSQL is given for one, and often enough to show how far it is. */
export const BATCH = 500;

interface Here {
  email: string;
  is_mentee: boolean;
  is_mentor: boolean;
  is_admin: boolean;
}

export const batches = <Row>(rows: Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH));

/** What an import asks of the database and writes there, many rows at a time. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly ids: Ids,
    private readonly mail: Mail,
  ) {}

  /** What cells can name in this program. */
  async known(scope: Scope): Promise<{ cohorts: { id: string; name: string }[]; own: Milestone[] }> {
    const [row] = await scope.sql.query(known.text);
    return row;
  }

  /** Who of the addresses in a plan is here or invited, and what of it was imported before. */
  async standing(scope: Scope, plan: Plan): Promise<Standing> {
    const emails = [
      ...new Set([
        ...plan.people.map(({ email }) => email),
        ...plan.pairings.flatMap(({ mentee, mentor }) => [mentee, mentor]),
        ...plan.milestones.map(({ email }) => email),
      ]),
    ];
    const here = new Set<string>();
    const [paired, imported] = [new Set<string>(), new Map<string, string>()];
    for (const some of batches(emails)) {
      const people: Here[] = await scope.sql.query('select * from people_here($1)', [some]);
      for (const { email, ...is } of people)
        for (const role of ['mentee', 'mentor', 'admin'] as const)
          if (is[`is_${role}`]) here.add(personKey({ email, role }));
      const invited: { email: string; role: string }[] = await scope.sql.query(
        `select email, role from invitation
         where program_id = $1 and email = any ($2) and accepted_at is null and revoked_at is null and expires_at > $3`,
        [scope.program, some, scope.now],
      );
      for (const one of invited) here.add(personKey(one));
      const pairings: { mentee: string; mentor: string }[] = await scope.sql.query(
        `select w.mentee_email as mentee, w.mentor_email as mentor
         from import_pairing w join import i on i.program_id = w.program_id and i.id = w.import_id
         where w.program_id = $1 and w.mentee_email = any ($2) and i.state = 'imported'`,
        [scope.program, some],
      );
      for (const one of pairings) paired.add(pairingKey(one));
      const before: { email: string; milestone: string; from: string }[] = await scope.sql.query(
        `select m.email, m.milestone, m.said_from as "from"
         from import_milestone m join import i on i.program_id = m.program_id and i.id = m.import_id
         where m.program_id = $1 and m.email = any ($2) and i.state = 'imported'`,
        [scope.program, some],
      );
      for (const one of before) {
        imported.set(milestoneKey(one), one.from);
        imported.set(`${one.email} ${one.milestone}`, one.from);
      }
    }
    return { here, paired, imported };
  }

  /** Invites, each by a letter that leaves when all of it is committed; the address that accepts is made when it is written. */
  async invite(scope: Scope, importId: string, rows: PersonRow[]): Promise<void> {
    const people = rows.map((row) => ({
      ...row,
      id: this.ids.next(),
      invitation: this.ids.next(),
      token: createHash('sha256').update(randomBytes(32)).digest('hex'),
    }));
    const values = JSON.stringify(people);
    await scope.sql.query(
      `insert into invitation (program_id, id, email, role, cohort_id, token_hash, invited_by, created_at, expires_at)
       select $1, r.invitation, r.email, r.role, r.cohort, decode(r.token, 'hex'), $3, $4, $5
       from jsonb_to_recordset($2::jsonb) as r (invitation uuid, email text, role text, cohort uuid, token text)`,
      [scope.program, values, scope.actor, scope.now, new Date(scope.now.getTime() + DAYS * 86_400_000)],
    );
    await scope.sql.query(
      `insert into import_person (program_id, id, import_id, invitation_id, email, name, role, starts_on, fraction)
       select $1, r.id, $3, r.invitation, r.email, r.name, r.role, r.starts, r.fraction
       from jsonb_to_recordset($2::jsonb) as r (id uuid, invitation uuid, email text, name text, role text, starts date, fraction numeric)`,
      [scope.program, values, importId],
    );
    await this.mail.enqueueAll(
      scope.sql,
      people.map(({ invitation }) => ({ kind: 'invitation', ref: invitation, key: `invitation ${invitation}` })),
    );
  }

  /** Pairs those who are both here, by asking them; the others wait. Answers what kept a row out, and how many were there already. */
  async pair(scope: Scope, importId: string, rows: PairingRow[]): Promise<{ problems: Problem[]; there: number }> {
    const pairings = rows.map((row) => ({ ...row, id: this.ids.next() }));
    await scope.sql.query(
      `insert into import_pairing (program_id, id, import_id, mentee_email, mentor_email, is_primary, starts_on)
       select $1, r.id, $3, r.mentee, r.mentor, r."primary", r.starts
       from jsonb_to_recordset($2::jsonb) as r (id uuid, mentee text, mentor text, "primary" boolean, starts date)`,
      [scope.program, JSON.stringify(pairings), importId],
    );
    const placed: { id: string; outcome: string }[] = await scope.sql.query('select * from place_pairings($1)', [
      pairings.map(({ id }) => id),
    ]);
    const outcomes = new Map(placed.map(({ id, outcome }) => [id, outcome]));
    const there = placed.filter(({ outcome }) => outcome === 'paired' || outcome === 'waiting').length;
    const problems = pairings.flatMap(({ id, sheet, row, mentor }) => {
      const detail = refusals[outcomes.get(id) ?? ''];
      return detail ? [{ sheet, row, column: 'Mentor e-mail', value: mentor, code: outcomes.get(id)!, detail }] : [];
    });
    return { problems, there };
  }

  /** Keeps milestones for whom they are about, and hands them to those who are here. */
  async keepMilestones(scope: Scope, importId: string, rows: MilestoneRow[]): Promise<void> {
    const values = JSON.stringify(rows.map(({ when, ...row }) => ({ ...row, ...when, id: this.ids.next() })));
    await scope.sql.query(
      `insert into import_milestone
         (program_id, id, import_id, email, milestone, said_from, said_until, said_ongoing, document, verified_by, verified_on)
       select $1, r.id, $3, r.email, r.milestone, r."from", r.until, r.ongoing, r.document, r."verifiedBy", r."verifiedOn"
       from jsonb_to_recordset($2::jsonb) as r (id uuid, email text, milestone text, "from" text, until text, ongoing boolean,
         document text, "verifiedBy" text, "verifiedOn" text)`,
      [scope.program, values, importId],
    );
    await scope.sql.query('select place_milestones($1)', [[...new Set(rows.map(({ email }) => email))]]);
  }
}

/** What keeps two who are here from being paired. */
const refusals: Partial<Record<string, string>> = {
  own_record: 'Nobody mentors themselves.',
  not_enrolled: 'This mentee is no longer enrolled.',
  not_a_mentor: 'This mentor no longer works here.',
  blocked: 'These two are set apart: choose another mentor.',
};
