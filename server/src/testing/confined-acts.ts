import { Milestones } from '../features/milestones/index.js';
import { hashOf, newToken } from '../platform/access/session-cookie.js';
import { Database } from '../platform/database/database.js';
import { logging, own } from './acts.js';
import type { Client } from './client.js';
import type { Name, World } from './world.js';

export const applied = { organisation: 'Lakeside Health System', link: 'https://lakeside.example/jobs/cmio' };

/** Logs a milestone from an application as the feature that keeps applications does: nobody but its person sees it. Answers the record. */
export const logConfined = async (
  here: World,
  /** One of the cast, or somebody a spec has made. */
  who: string,
  rest: Record<string, unknown> = {},
  { milestone = 'cmio-application', ...confined }: Partial<typeof applied> & { milestone?: string } = {},
): Promise<string> => {
  const token = newToken();
  await here.rows(
    'select start_session($1, $2, null, $3)',
    here.people[who as Name] ?? who,
    hashOf(token),
    here.clock.now(),
  );
  const door = {
    role: 'cmio_self' as const,
    capacities: ['self' as const],
    tokenHash: hashOf(token),
    person: null,
    program: null,
    now: here.clock.now(),
    requestId: 'confined',
  };
  const { id } = await here.app
    .get(Database)
    .write(door, (scope) =>
      here.app.get(Milestones).log(scope, logging(milestone, rest), { confined: { ...applied, ...confined } }),
    );
  return id;
};

/** Submits what its person has read as its reader will; the rest is what they changed in it. */
export const submitAsSeen = async (
  client: Client,
  record: string,
  program: string,
  rest: Record<string, unknown> = {},
) => {
  const { milestone: _, renews: __, ...version } = logging('', { submitTo: program, readAsSent: true, ...rest });
  const { revision } = await own(client, record);
  return client.post(`/me/milestones/${record}/versions`, version, { 'if-match': `"${revision}"` });
};
