import type { Plan, PlanItem } from '@cmio-pathway/shared';
import { type Client, expecting } from './client.js';

export const anItem = (rest: Partial<PlanItem> = {}): PlanItem => ({
  milestone: 'leadership-course',
  targetOn: '2027-06-30',
  note: 'In spring',
  ...rest,
});
export const aPlan = (...items: PlanItem[]) => ({ items: items.length > 0 ? items : [anItem()] });

export const planOf = (client: Client) => expecting<Plan>(200, client.get('/me/plan'));

/** Saves over whatever is there and answers the revision. */
export const savePlan = async (client: Client, ...items: PlanItem[]): Promise<number> => {
  const { revision } = await planOf(client);
  const headers = { 'if-match': `"${revision}"` };
  return (await expecting<{ revision: number }>(200, client.put('/me/plan', aPlan(...items), headers))).revision;
};

/** Plans and proposes; null where the program does not take it. */
export const propose = async (client: Client, program: string, ...items: PlanItem[]): Promise<string | null> => {
  const revision = await savePlan(client, ...items);
  const { status, body } = await client.post('/me/plan/versions', { program, revision });
  return status === 201 ? (body as { id: string }).id : null;
};
