import { Injectable } from '@nestjs/common';
import {
  type CountsFromOthers,
  type ProgramRules,
  type RecordFact,
  stepProgress,
  type Track,
  type Way,
  wayOf,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';

const lock = (kind: '' | '_shared') => `select pg_advisory_xact_lock${kind}(hashtextextended('rules of ' || $1, 0))`;

/** Keeps the rules of a program as they are until this transaction ends: who comes in meanwhile is counted by the rules that hold then. */
export const whileRulesHold = async (scope: Scope, program: string): Promise<void> => {
  await scope.sql.query(lock('_shared'), [program]);
};

/** Waits until nobody comes in by the rules of before, and lets nobody come in by them until this transaction ends. */
export const whileRulesChange = async (scope: Scope): Promise<void> => {
  await scope.sql.query(lock(''), [scope.program]);
};

/** What a program asks of everybody, and whose decisions it counts. */
export interface RulesInForce {
  rules: Omit<ProgramRules, 'waived'>;
  counts: CountsFromOthers;
}

/** Where a function is called: a transaction, or none. */
export interface Asked {
  query(text: string, values: unknown[]): Promise<unknown>;
}

interface Facts {
  person: string;
  track: Track;
  waived: string[];
  records: RecordFact[];
  written: string;
}

/** The progress of many people in one program at once, by functions that are the server's own: no scope is opened, and nobody has looked. */
@Injectable()
export class Everybody {
  /** Everybody in a program, in the order their locks are taken in. */
  async in(sql: Asked, program: string): Promise<string[]> {
    const rows = (await sql.query('select people_in($1) as id', [program])) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  async rulesOf(sql: Asked, program: string): Promise<RulesInForce> {
    const [row] = (await sql.query('select rules_in($1) as rules', [program])) as { rules: RulesInForce }[];
    return row!.rules;
  }

  /** How many of these people's progress would be another one by these rules. Locks nobody. */
  async changedBy(sql: Asked, program: string, people: string[], rules: RulesInForce): Promise<number> {
    const computed = compute(program, rules, await factsOf(sql, program, people));
    return computed.filter(({ rows, written }) => rows.map(figuresOf).join(',') !== written).length;
  }

  /** Writes the progress of these people by the rules of now, and answers about whom somebody else was just writing: they are left out. */
  async carry(sql: Asked, program: string, people: string[], wait: boolean): Promise<string[]> {
    const held = (await sql.query('select hold_portfolios($1, $2) as id', [people, wait])) as { id: string }[];
    const ids = new Set(held.map(({ id }) => id));
    const computed = compute(program, await this.rulesOf(sql, program), await factsOf(sql, program, [...ids]));
    const rows = computed.flatMap(({ person, rows: steps }) => steps.map((step) => ({ person, ...step })));
    await sql.query('select save_progress($1, $2)', [program, JSON.stringify(rows)]);
    return people.filter((id) => !ids.has(id));
  }
}

const factsOf = async (sql: Asked, program: string, people: string[]): Promise<Facts[]> =>
  (await sql.query('select * from progress_facts($1, $2)', [program, people])) as Facts[];

/** Most people share their way with others: each is composed once. */
const compute = (program: string, { rules, counts }: RulesInForce, facts: Facts[]) => {
  const ways = new Map<string, Way>();
  const wayFor = ({ track, waived }: Facts): Way => {
    const key = JSON.stringify([track, waived]);
    const way = ways.get(key) ?? wayOf({ track, rules: [{ ...rules, waived }] });
    ways.set(key, way);
    return way;
  };
  return facts.map((one) => ({
    person: one.person,
    written: one.written,
    rows: stepProgress(one.records, counts, program, wayFor(one)),
  }));
};

/** As `progress_facts` writes them: what a change of rules can change. */
const figuresOf = ({ step, required, verified, stated, isCurrent }: ReturnType<typeof stepProgress>[number]): string =>
  [step, required, verified, stated, isCurrent ? 't' : 'f'].join(' ');
