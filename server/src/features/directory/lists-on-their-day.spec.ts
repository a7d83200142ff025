import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Adherence, Directory, Problem, ProgramMentorships } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';
import { Jobs } from '../../platform/jobs/jobs.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const otto = () => here.as('otto');
const at = (rest: string) => `/programs/${here.program}/${rest}`;
const today = () => here.clock.now().toISOString().slice(0, 10);
const on = (days: number) => new Date(here.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const tomorrow = () => here.clock.forward(86_400_000);
const mentorships = (view: string) => expecting<ProgramMentorships>(200, otto().get(at(`mentorships?state=${view}`)));
const pairs = async (view: string) =>
  (await mentorships(view)).lines.map(({ mentee, mentor }) => `${mentee.name} ${mentor?.name ?? '-'}`);
const pairing = (who: 'ada' | 'lin', draft: object) =>
  otto().post<Problem>(`${towards(here, here.people[who])}/mentorships`, draft);

test('what is to begin and to end by itself does so on its day, whether anybody reads or the hour passes', async () => {
  await expecting(201, pairing('ada', { mentor: here.people.alan, primary: true, from: on(2) }));
  expect(await pairs('active')).not.toContain('Ada Alan');
  tomorrow();
  expect(await pairs('active')).not.toContain('Ada Alan');
  tomorrow();
  await here.app.get(Jobs).hour();
  const [due] = await here.rows<{ count: string }>('select count(*) from directory where due_on <= $1', today());
  expect(due!.count).toBe('0');
  expect(await pairs('active')).toContain('Ada Alan');
});

test('nobody who writes waits for somebody else who writes about the same person and has not ended', async () => {
  const other = new pg.Client({ connectionString: here.database.ownerUrl });
  await other.connect();
  await other.query('begin');
  try {
    await other.query(
      `update enrollment_period set valid = daterange(lower(valid), $2) where person_id = $1 and superseded_at is null`,
      [here.people.lin, on(200)],
    );
    const began = performance.now();
    const { status } = await pairing('lin', { mentor: here.people.grace, primary: false });
    expect([status, performance.now() - began < 900]).toEqual([201, true]);
    expect(await pairs('active')).toContain('Lin Grace');
    const { people } = await expecting<Directory>(200, otto().get(at('directory?state=here')));
    expect(people.map(({ name }) => name)).toContain('Lin');
  } finally {
    await other.query('commit');
    await other.end();
  }
});

test('pages follow one another to the end, and count what they list', async () => {
  await here.rows(
    `insert into person (id, display_name, salt, created_at) select gen_random_uuid(), 'Page ' || (n % 30), '\\x00', $1 from generate_series(1, 110) n`,
    here.clock.now(),
  );
  await here.rows(
    `insert into enrollment (person_id, program_id, offered_at, accepted_at) select id, $1, $2, $2 from person where display_name like 'Page %'`,
    here.program,
    here.clock.now(),
  );
  await here.rows(
    `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at)
     select id, $1, gen_random_uuid(), $3, true, '[2025-09-01,)', $2 from person where display_name like 'Page %'`,
    here.program,
    here.clock.now(),
    here.people.alan,
  );
  const walked = async <Page extends { next: string | null }>(path: string, ids: (page: Page) => string[]) => {
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: Page = await expecting<Page>(
        200,
        otto().get(at(`${path}${after && `&after=${encodeURIComponent(after)}`}`)),
      );
      seen.push(...ids(page));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    return seen.length;
  };
  const line = ({ lines }: ProgramMentorships) => lines.map(({ mentee, mentor }) => `${mentee.id}${mentor?.id}`);
  const { counts } = await mentorships('active');
  expect(await walked<ProgramMentorships>('mentorships?state=active', line)).toBe(counts.active);
  const hours = (page: Adherence) => page.mentorships.map(({ mentee, mentor }) => `${mentee.id}${mentor.id}`);
  const { total, behind } = await expecting<Adherence>(200, otto().get(at('adherence')));
  expect(await walked<Adherence>('adherence?search=', hours)).toBe(total);
  expect(await walked<Adherence>('adherence?behind=yes', hours)).toBe(behind);
  expect(behind).toBeGreaterThan(100);
});
