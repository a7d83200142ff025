import { type Client, expecting } from './client.js';
import type { World } from './world.js';

export const when = { from: '2024-05-01', until: null, ongoing: false };

/** What is sent to log a milestone, with what a spec wants otherwise. */
export const logging = (milestone: string, rest: Record<string, unknown> = {}) => ({
  milestone,
  when,
  note: 'Done, as the letter says.',
  links: [],
  files: [],
  renews: null,
  submitTo: null,
  draft: null,
  ...rest,
});

export const known = { how: 'first_hand' };
export const approving = (version: string, rest: Record<string, unknown> = {}) => ({
  version,
  decision: 'approved',
  known,
  note: '',
  ...rest,
});
export const returning = (version: string, note = 'The date is missing.') => ({
  version,
  decision: 'returned',
  known: null,
  note,
});

/** An advice about a record, put away. */
export const dismissing = (record: string, reason = 'Not this year.') => ({
  key: `log:mentor-meetings:${record}`,
  reason,
});

/** A milestone a program adds of its own, with what a spec wants otherwise. */
export const ownMilestone = (rest: Record<string, unknown> = {}) => ({
  step: 7,
  title: 'Present at the regional meeting',
  evidence: ['Program of the meeting'],
  kind: 'activity',
  when: 'day',
  counts: 'once',
  required: true,
  duration: { min: null, typical: null, max: null },
  renewalMonths: null,
  ...rest,
});

/** A draft with nothing in it yet. */
export const emptyDraft = {
  milestone: null,
  record: null,
  renews: null,
  from: '',
  until: '',
  ongoing: false,
  note: '',
  links: [],
  files: [],
};

interface Shown {
  revision: number;
  state: string;
  verifiedVersion: string | null;
  versions: { id: string; number: number }[];
  submissions: { id: string; version: string; closedAs: string | null }[];
  reviews: { id: string; decision: string; amends: string | null }[];
}

/** Logs a milestone, asks for a decision when `submitTo` is among the rest, and answers the record's id. */
export const log = async (client: Client, milestone: string, rest: Record<string, unknown> = {}): Promise<string> =>
  (await expecting<{ id: string }>(201, client.post('/me/milestones', logging(milestone, rest)))).id;

export const own = (client: Client, record: string): Promise<Shown> =>
  expecting<Shown>(200, client.get(`/me/milestones/${record}`));

/** The path of a person's things as a program opens them. */
export const towards = (world: World, person: string, program = world.program) =>
  `/programs/${program}/people/${person}`;

export const send = (client: Client, name: string, bytes: Buffer) =>
  client.post('/me/evidence/files', bytes, {
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent(name),
  });

/** Uploads a file and answers its id. */
export const upload = async (client: Client, name: string, bytes: Buffer): Promise<string> =>
  (await expecting<{ id: string }>(201, send(client, name, bytes))).id;
