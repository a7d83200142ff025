import { randomBytes, randomUUID } from 'node:crypto';
import { makeSetupLink } from '../setup-link.js';
import { approving, dismissing, emptyDraft, log, logging, own, towards, upload, when } from './acts.js';
import { creditAskings } from './arranging-credits.js';
import { cvAskings } from './arranging-cvs.js';
import { applicationAskings } from './arranging-applications.js';
import { dataAskings } from './arranging-data.js';
import { happenedAskings } from './arranging-happened.js';
import { meetingAskings } from './arranging-meetings.js';
import { matchingAskings } from './arranging-matching.js';
import { importAskings } from './arranging-imports.js';
import { mentorshipAskings } from './arranging-mentorships.js';
import { directoryAskings } from './arranging-directory.js';
import { enrollmentAskings } from './arranging-enrollments.js';
import { accountAskings } from './arranging-accounts.js';
import { profileAskings } from './arranging-profiles.js';
import { planAskings } from './arranging-plans.js';
import { ruleAskings } from './arranging-rules.js';
import type { Asking, Subject } from './asking.js';
import { expecting } from './client.js';
import { logConfined, submitAsSeen } from './confined-acts.js';
import { type Name, password, type World } from './world.js';

const mentorOf: Partial<Record<Name, Name>> = { ada: 'grace', nora: 'grace', felix: 'fred' };

/** Makes what a route is asked for, fresh, and says how to ask for it. */
export class Arranging {
  constructor(private readonly world: World) {}

  private made = 0;

  readonly draft = async ({ person }: Subject) =>
    person
      ? (await expecting<{ id: string }>(201, this.world.as(person).post('/me/drafts', emptyDraft))).id
      : randomUUID();

  readonly dismissed = async ({ person }: Subject) =>
    person
      ? (
          await expecting<{ id: string }>(
            201,
            this.world.as(person).post('/me/advice/dismissals', dismissing(randomUUID())),
          )
        ).id
      : randomUUID();

  readonly file = async ({ person }: Subject) =>
    person ? upload(this.world.as(person), 'letter.txt', Buffer.from(`Letter ${(this.made += 1)}`)) : randomUUID();

  readonly record = async ({ person }: Subject) =>
    person ? log(this.world.as(person), 'mentor-meetings') : randomUUID();

  readonly retracted = async (subject: Subject) => {
    const record = await this.record(subject);
    if (subject.person) await expecting(204, this.world.as(subject.person).delete(`/me/milestones/${record}`));
    return record;
  };

  /** A record that waits for a decision by the person's own program, where they have one. */
  readonly submitted = async (subject: Subject) => {
    const { person } = subject;
    if (!person)
      return { record: randomUUID(), version: randomUUID(), submission: randomUUID(), sha256: '0'.repeat(64) };
    const files = [await this.file(subject)];
    const program = this.programOf(person);
    const record = subject.confined
      ? await logConfined(this.world, person, { files })
      : await log(this.world.as(person), 'mentor-meetings', { submitTo: subject.unsent ? null : program, files });
    if (subject.confined === 'submitted') await submitAsSeen(this.world.as(person), record, program!, { files });
    const { versions, submissions } = await own(this.world.as(person), record);
    const { sha256 } = (versions[0] as unknown as { content: { files: { sha256: string }[] } }).content.files[0]!;
    return { record, version: versions[0]!.id, submission: submissions[0]?.id ?? randomUUID(), sha256 };
  };

  /** Several that were submitted together. */
  readonly batch = async (subject: Subject): Promise<string> => {
    if (!subject.person) return randomUUID();
    const body = {
      program: this.programOf(subject.person),
      records: [await this.record(subject), await this.record(subject)],
    };
    return (await expecting<{ batch: string }>(201, this.world.as(subject.person).post('/me/submissions', body))).batch;
  };

  readonly reviewed = async (subject: Subject) => {
    const { record, version } = await this.submitted(subject);
    const mentor = subject.person && mentorOf[subject.person];
    if (!mentor) return { record, review: randomUUID() };
    const path = `${towards(this.world, this.world.people[subject.person!], this.programOf(subject.person!)!)}/milestones/${record}/reviews`;
    const { id } = await expecting<{ id: string }>(201, this.world.as(mentor).post(path, approving(version)));
    return { record, review: id };
  };

  readonly invitation = async (program: string, email = `somebody${(this.made += 1)}@spec.example`) => {
    const admin = this.world.as(program === this.world.program ? 'otto' : 'frida');
    const body = { email, role: 'mentor', cohort: null };
    const { id } = await expecting<{ id: string }>(201, admin.post(`/programs/${program}/invitations`, body));
    const at = `/programs/${program}/invitations/${id}/addresses`;
    return { id, path: (await expecting<{ path: string }>(201, admin.post(at))).path };
  };

  readonly setup = async () =>
    (await makeSetupLink(this.world.database.ownerUrl, this.world.clock.now())).replace('/setup/', '/setups/');

  private programOf(person: Name): string | null {
    if (person === 'felix') return this.world.foreign.program;
    return ['ada', 'lin', 'nora'].includes(person) ? this.world.program : null;
  }
}

const bytes = { 'content-type': 'application/octet-stream', 'x-file-name': 'letter.txt' };
const { milestone: _, renews: __, ...version } = logging('');
const statement = { milestone: 'mentor-meetings', when, note: '', links: [], files: [] };
const amendment = { decision: 'returned', known: null, note: 'Which year?', reason: 'I misread it.' };
const noToken = 'A'.repeat(43);

/** How each route is asked. */
export const askings = (world: World, make: Arranging): Record<string, (subject: Subject) => Promise<Asking>> => {
  const guide = ({ person, program }: Subject) => towards(world, person ? world.people[person] : randomUUID(), program);
  const account = () => ({
    name: 'Somebody',
    email: `first${randomUUID()}@spec.example`,
    password: 'fifteen letters or more',
    program: 'Somewhere',
  });
  const cohort = (program: string) => (program === world.program ? world.cohort : world.foreign.cohort);
  return {
    ...applicationAskings(world),
    ...happenedAskings(world),
    ...meetingAskings(world),
    ...matchingAskings(world),
    ...importAskings(world),
    ...cvAskings(world),
    ...dataAskings(world),
    ...mentorshipAskings(world),
    ...directoryAskings(world),
    ...enrollmentAskings(world),
    ...accountAskings(world),
    ...profileAskings(world),
    ...planAskings(world),
    ...ruleAskings(world),
    ...creditAskings(world),
    'GET /api/me/accesses': async () => ({ path: '/me/accesses' }),
    'GET /api/me/advice/dismissals': async () => ({ path: '/me/advice/dismissals' }),
    'POST /api/me/advice/dismissals': async () => ({ path: '/me/advice/dismissals', body: dismissing(randomUUID()) }),
    'POST /api/me/advice/dismissals/:id/restorations': async (of) => ({
      path: `/me/advice/dismissals/${await make.dismissed(of)}/restorations`,
    }),
    'GET /api/me/journey': async () => ({ path: '/me/journey' }),
    'GET /api/me/evidence': async () => ({ path: '/me/evidence' }),
    'POST /api/me/evidence/files': async () => ({
      path: '/me/evidence/files',
      body: Buffer.from('A letter'),
      headers: bytes,
    }),
    'GET /api/me/evidence/:id/file': async (of) => ({ path: `/me/evidence/${await make.file(of)}/file` }),
    'DELETE /api/me/evidence/:id': async (of) => ({ path: `/me/evidence/${await make.file(of)}` }),
    'POST /api/me/drafts': async () => ({ path: '/me/drafts', body: emptyDraft }),
    'GET /api/me/drafts/:id': async (of) => ({ path: `/me/drafts/${await make.draft(of)}` }),
    'PUT /api/me/drafts/:id': async (of) => ({
      path: `/me/drafts/${await make.draft(of)}`,
      body: emptyDraft,
      headers: { 'if-match': '"1"' },
    }),
    'DELETE /api/me/drafts/:id': async (of) => ({ path: `/me/drafts/${await make.draft(of)}` }),
    'POST /api/me/drafts/:id/restoration': async (of) => ({ path: `/me/drafts/${await make.draft(of)}/restoration` }),
    'POST /api/me/milestones': async () => ({ path: '/me/milestones', body: logging('mentor-meetings') }),
    'POST /api/me/statements': async () => ({ path: '/me/statements', body: { items: [statement] } }),
    'GET /api/me/milestones/:id': async (of) => ({ path: `/me/milestones/${await make.record(of)}` }),
    'DELETE /api/me/milestones/:id': async (of) => ({ path: `/me/milestones/${await make.record(of)}` }),
    'POST /api/me/milestones/:id/restoration': async (of) => ({
      path: `/me/milestones/${await make.retracted(of)}/restoration`,
    }),
    'POST /api/me/milestones/:id/versions': async (of) => ({
      path: `/me/milestones/${await make.record(of)}/versions`,
      body: version,
      headers: { 'if-match': '"1"' },
    }),
    'DELETE /api/me/milestones/:id/submission': async (of) => ({
      path: `/me/milestones/${(await make.submitted(of)).record}/submission`,
    }),
    'POST /api/me/submissions': async (of) => ({
      path: '/me/submissions',
      body: { program: of.program, records: [await make.record(of)] },
    }),

    'GET /api/programs/:program/people/:person/journey': async (of) => ({ path: `${guide(of)}/journey` }),
    'GET /api/programs/:program/people/:person/milestones/:id': async (of) => ({
      path: `${guide(of)}/milestones/${(await make.submitted(of)).record}`,
    }),
    'GET /api/programs/:program/people/:person/batches/:batch': async (of) => ({
      path: `${guide(of)}/batches/${await make.batch(of)}`,
    }),
    'GET /api/programs/:program/people/:person/submissions/:submission/files/:sha256': async (of) => {
      const { submission, sha256 } = await make.submitted(of);
      return { path: `${guide(of)}/submissions/${submission}/files/${sha256}` };
    },
    'POST /api/programs/:program/people/:person/milestones/:id/reviews': async (of) => {
      const { record, version } = await make.submitted(of);
      return { path: `${guide(of)}/milestones/${record}/reviews`, body: approving(version) };
    },
    'POST /api/programs/:program/people/:person/reviews': async (of) => {
      const { record, version } = await make.submitted(of);
      return { path: `${guide(of)}/reviews`, body: { reviews: [{ record, ...approving(version) }] } };
    },
    'DELETE /api/programs/:program/people/:person/milestones/:id/reviews/:review': async (of) => {
      const { record, review } = await make.reviewed(of);
      return { path: `${guide(of)}/milestones/${record}/reviews/${review}` };
    },
    'POST /api/programs/:program/people/:person/milestones/:id/reviews/:review/amendment': async (of) => {
      const { record, review } = await make.reviewed(of);
      return { path: `${guide(of)}/milestones/${record}/reviews/${review}/amendment`, body: amendment };
    },
    'POST /api/programs/:program/people/:person/notes': async (of) => ({
      path: `${guide(of)}/notes`,
      body: { step: 7, milestone: null, text: 'See you in May.' },
    }),

    'GET /api/programs/:program/cohorts': async ({ program }) => ({ path: `/programs/${program}/cohorts` }),
    'POST /api/programs/:program/cohorts': async ({ program }) => ({
      path: `/programs/${program}/cohorts`,
      body: { name: randomUUID() },
    }),
    'GET /api/programs/:program/cohorts/:id/dashboard': async ({ program, thingOf }) => ({
      path: `/programs/${program}/cohorts/${cohort(thingOf ?? program)}/dashboard`,
    }),
    'GET /api/programs/:program/mentees': async ({ program }) => ({ path: `/programs/${program}/mentees` }),
    'GET /api/programs/:program/reviews': async ({ program }) => ({ path: `/programs/${program}/reviews` }),
    'POST /api/programs/:program/invitations': async ({ program }) => ({
      path: `/programs/${program}/invitations`,
      body: { email: `${randomUUID()}@spec.example`, role: 'admin', cohort: null },
    }),
    'DELETE /api/programs/:program/invitations/:id': async ({ program, thingOf }) => {
      const { id } = await make.invitation(thingOf ?? (program === world.program ? program : world.foreign.program));
      return { path: `/programs/${program}/invitations/${id}` };
    },
    'POST /api/programs/:program/invitations/:id/letters': async ({ program, thingOf }) => {
      const { id } = await make.invitation(thingOf ?? (program === world.program ? program : world.foreign.program));
      return { path: `/programs/${program}/invitations/${id}/letters` };
    },
    'POST /api/programs/:program/invitations/:id/addresses': async ({ program, thingOf }) => {
      const { id } = await make.invitation(thingOf ?? (program === world.program ? program : world.foreign.program));
      return { path: `/programs/${program}/invitations/${id}/addresses` };
    },

    'GET /api/caught-letters': async () => ({ path: '/caught-letters' }),
    'GET /livez': async () => ({ path: '/../livez' }),
    'GET /readyz': async () => ({ path: '/../readyz' }),
    'GET /api/session': async () => ({ path: '/session' }),
    'POST /api/session': async ({ wrong }) => ({
      path: '/session',
      body: { email: `${wrong ? 'ada' : 'lin'}@spec.example`, password: wrong ? 'guessed' : password },
    }),
    'DELETE /api/session': async () => ({ path: '/session' }),
    'GET /api/setups/:token': async ({ person }) => ({ path: person ? await make.setup() : `/setups/${noToken}` }),
    'POST /api/setups/:token': async ({ person }) => ({
      path: person ? await make.setup() : `/setups/${noToken}`,
      body: account(),
    }),
    'GET /api/invitations/:token': async ({ person }) => ({
      path: person ? (await make.invitation(world.program)).path : `/invitations/${noToken}`,
    }),
    'POST /api/invitations/:token/acceptance': async ({ person }) => {
      // Lin is asked anew each time: an invitation that waits, or that made her a mentor, would refuse the next.
      await world.rows(
        `update invitation set revoked_at = created_at where email = 'lin@spec.example' and accepted_at is null`,
      );
      await world.rows('update membership set superseded_at = recorded_at where person_id = $1', world.people.lin);
      const email = person === 'lin' ? 'lin@spec.example' : undefined;
      return {
        path: `${(await make.invitation(world.program, email)).path}/acceptance`,
        body: { name: 'Somebody', password: randomBytes(12).toString('hex') },
      };
    },
  };
};
