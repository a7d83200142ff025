import type { Application, ApplicationContent } from '@cmio-pathway/shared';
import { type Client, expecting } from './client.js';

export const aDraft = (rest: Record<string, unknown> = {}) => ({
  organisation: 'Grandalder Health',
  role: 'CMIO',
  link: 'https://grandalder.example/posting',
  posting: 'We look for a CMIO.',
  on: '2026-01-12',
  ...rest,
});

export const aMove = (to: string, on = '2026-02-01', words = '') => ({ to, on, words });

export const anInterview = (rest: Record<string, unknown> = {}) => ({
  kind: 'panel',
  at: '2026-02-20T15:00:00Z',
  minutes: 60,
  where: 'Room 3',
  with: 'The panel',
  state: 'held',
  reflection: '',
  ...rest,
});

/** Adds an application and answers its id. */
export const apply = async (client: Client, rest: Record<string, unknown> = {}): Promise<string> =>
  (await expecting<{ id: string }>(201, client.post('/me/applications', aDraft(rest)))).id;

export const at = (id: string) => `/me/applications/${id}`;

export const application = (client: Client, id: string): Promise<Application> =>
  expecting<Application>(200, client.get(at(id)));

export const over = (revision: number) => ({ 'if-match': `"${revision}"` });

/** Moves an application on, over what it is now; answers the id of the move. */
export const moveTo = async (client: Client, id: string, to: string, on?: string, words?: string): Promise<string> => {
  const { revision } = await application(client, id);
  return (await expecting<{ id: string }>(201, client.post(`${at(id)}/moves`, aMove(to, on, words), over(revision))))
    .id;
};

/** Says of an application what a spec wants otherwise, over what it is now. */
export const say = async (client: Client, id: string, rest: Partial<ApplicationContent>): Promise<void> => {
  const { content, revision } = await application(client, id);
  await expecting(200, client.put(at(id), { ...content, ...rest }, over(revision)));
};

export const addInterview = async (client: Client, id: string, rest: Record<string, unknown> = {}): Promise<string> =>
  (await expecting<{ id: string }>(201, client.post(`${at(id)}/interviews`, anInterview(rest)))).id;

/** Lets somebody read one application, or all; answers the share's id. */
export const shareWith = async (
  client: Client,
  program: string,
  reader: string,
  one: string | null = null,
): Promise<string> =>
  (await expecting<{ id: string }>(201, client.post('/me/application-shares', { application: one, reader, program })))
    .id;

export const announcing = (program: string, rest: Record<string, unknown> = {}) => ({
  program,
  is: 'offer',
  on: '2026-02-20',
  words: 'A good one.',
  named: false,
  ...rest,
});

/** An application with a row in every table about applications, each with the words given; answers its id. */
export const wholeApplication = async (
  client: Client,
  { program, reader, words, file }: { program: string; reader: string; words: string; file?: string },
): Promise<string> => {
  const id = await apply(client, { organisation: words, role: 'CMIO', posting: words });
  await say(client, id, { rung: 5, notes: words, ...(file && { documents: [{ is: 'file', file }] }) });
  await moveTo(client, id, 'offer', '2026-02-01', words);
  await addInterview(client, id, { reflection: words });
  await shareWith(client, program, reader, id);
  await shareWith(client, program, reader);
  await expecting(201, client.post(`${at(id)}/announcements`, announcing(program, { words, named: true })));
  await expecting(201, client.post(`${at(id)}/records`, { milestone: 'cmio-application', interview: null }));
  return id;
};
