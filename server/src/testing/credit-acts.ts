import { type Client, expecting } from './client.js';

/** One row of a transcript, with what a spec wants otherwise. */
export const aCreditRow = (rest: Record<string, unknown> = {}) => ({
  on: '2026-02-14',
  title: 'Grand rounds: alerts that are read',
  provider: 'Northmoor Health',
  amount: 1.5,
  unit: 'CME',
  categories: ['ama_pra_1'],
  ...rest,
});

export const aCredit = (rest: Record<string, unknown> = {}) => ({ ...aCreditRow(), evidence: null, ...rest });

/** A cycle of a state license, with what a spec wants otherwise. */
export const aCycle = (rest: Record<string, unknown> = {}) => ({
  title: 'State license',
  authority: 'state',
  which: 'Northmoor State',
  from: '2025-07-01',
  until: '2027-06-30',
  amount: 50,
  unit: 'CME',
  atLeast: [{ category: 'ethics', amount: 2 }],
  carryOverMax: null,
  askedOn: '2026-01-15',
  ...rest,
});

/** Logs a credit entry and answers its id. */
export const logCredit = async (client: Client, rest: Record<string, unknown> = {}): Promise<string> =>
  (await expecting<{ id: string }>(201, client.post('/me/credits', aCredit(rest)))).id;

/** Opens a cycle and answers its id. */
export const openCycle = async (client: Client, rest: Record<string, unknown> = {}): Promise<string> =>
  (await expecting<{ id: string }>(201, client.post('/me/credit-cycles', aCycle(rest)))).id;
