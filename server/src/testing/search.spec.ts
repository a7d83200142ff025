import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { approving, log, own, towards, upload } from './acts.js';
import { announcing, apply, at, moveTo } from './application-acts.js';
import { aTypedMilestone } from './arranging-imports.js';
import { expecting } from './client.js';
import { logCredit } from './credit-acts.js';
import { addEntry } from './cv-acts.js';
import { aCheckIn, heldMeeting } from './happened-acts.js';
import { runImport, uploadTable } from './import-acts.js';
import { proposeMeeting } from './meeting-acts.js';
import { type Name, type World, world } from './world.js';

let here: World;
let anUpload: string;
let typed: string;
beforeAll(async () => {
  here = await world();
  const rename = (who: Name, name: string) =>
    here.rows('update person set display_name = $2 where id = $1', here.people[who], name);
  await rename('ada', 'Lucía Ibáñez-Ørsted');
  await rename('lin', 'Lucia Ibanez Orsted');
  await rename('grace', 'Grèta Łuczak');
  const ada = here.as('ada');
  await here.rows(
    `insert into cohort (program_id, id, name, created_at) values ($1, gen_random_uuid(), 'Überblick Ålesund', $2)`,
    here.program,
    here.clock.now(),
  );
  await logCredit(ada, { title: 'Épidémiologie clinique', provider: 'Hôpital Saint-Łukasz' });
  const file = await upload(ada, 'Résumé Ibáñez.txt', Buffer.from('What I did'));
  const decided = await log(ada, 'mentor-meetings', { submitTo: here.program, files: [file] });
  const { versions } = await own(ada, decided);
  const reviews = `${towards(here, here.people.ada)}/milestones/${decided}/reviews`;
  await expecting(201, here.as('grace').post(reviews, approving(versions[0]!.id)));
  await log(ada, 'peer-contribution', { submitTo: here.program });
  await heldMeeting(here, 'ada');
  await proposeMeeting(here, 'ada');
  await expecting(200, ada.put('/me/check-ins', aCheckIn(here, 'ada'), { 'if-match': '"0"' }));
  await addEntry(ada, { title: 'Über Warnungen, die gelesen werden', organisation: 'Läkartidningen' });
  const application = await apply(ada, { organisation: 'Clínica Ørebro' });
  await moveTo(ada, application, 'offer');
  await expecting(201, ada.post(`${at(application)}/announcements`, announcing(here.program, { named: true })));
  anUpload = await uploadTable(
    here.as('otto'),
    here.program,
    'Name,E-mail,Role,Cohort\nLucía Ibáñez,nobody,mentee,Ñandú\n',
  );
  await runImport(here.as('otto'), anUpload, true);
  const { upload: past } = await aTypedMilestone(here, here.program);
  await here.rows(`update import_milestone set verified_by = 'Dr. Ånn Saint-Lárkfield'`);
  typed = `/programs/${here.program}/imports/${past}/milestones`;
}, 30_000);
afterAll(() => here.close());

interface Search {
  as: Name;
  path: () => string;
  /** What the answer holds when it is found. */
  finds: string;
  spellings: string[];
}

const named = (as: Name, path: () => string): Search => ({
  as,
  path,
  finds: 'Lucía Ibáñez-Ørsted',
  spellings: ['ibanez', 'IBÁÑEZ', 'ibañez-o', 'lucia orsted', 'Lucía Ibáñez-Ørsted'],
});
const program = (rest: string) => () => `/programs/${here.program}/${rest}`;

/** Each way a list is searched in: by another spelling, without accents, in capitals. A new one is added here. */
const searches: Record<string, Search> = {
  'GET /api/programs/{program}/directory search': named('otto', program('directory')),
  'GET /api/programs/{program}/trainings search': named('otto', program('trainings?of=present')),
  'GET /api/programs/{program}/mentorships search': named('otto', program('mentorships?state=active')),
  'GET /api/programs/{program}/mentors search': {
    as: 'otto',
    path: program('mentors'),
    finds: 'Grèta Łuczak',
    spellings: ['greta', 'LUCZAK', 'łuczak', 'grèta lucz'],
  },
  'GET /api/programs/{program}/adherence search': named('otto', program('adherence')),
  'GET /api/programs/{program}/check-ins search': named('otto', program('check-ins')),
  'GET /api/programs/{program}/duplicates search': named('otto', program('duplicates')),
  'GET /api/programs/{program}/reviews search': named('otto', program('reviews?of=all')),
  'GET /api/programs/{program}/mentees search': named('grace', program('mentees')),
  'GET /api/programs/{program}/meetings search': named('grace', program('meetings')),
  'GET /api/programs/{program}/audit person': named('otto', program('audit')),
  'GET /api/programs/{program}/audit actor': named('otto', program('audit')),
  'GET /api/programs/{program}/audit/export person': named('otto', program('audit/export')),
  'GET /api/programs/{program}/audit/export actor': named('otto', program('audit/export')),
  'GET /api/programs/{program}/cohorts search': {
    as: 'otto',
    path: program('cohorts'),
    finds: 'Überblick Ålesund',
    spellings: ['uberblick', 'ÅLESUND', 'alesund', 'über al'],
  },
  'GET /api/programs/{program}/imports/{id}/problems search': {
    as: 'otto',
    path: () => `${anUpload}/problems`,
    finds: 'Ñandú',
    spellings: ['nandu', 'ÑANDÚ', 'ñandu'],
  },
  'GET /api/programs/{program}/imports/{id}/milestones search': {
    as: 'otto',
    path: () => typed,
    finds: 'ines@calloway.example',
    spellings: ['larkfield', 'LÁRKFIELD', 'saint larkfield', 'calloway'],
  },
  'GET /api/programs/{program}/announcements search': {
    ...named('otto', program('announcements')),
    spellings: ['ibanez', 'lucia orsted', 'Lucía Ibáñez-Ørsted', 'OREBRO', 'clínica ør'],
  },
  'GET /api/me/announcements search': {
    as: 'ada',
    path: () => '/me/announcements',
    finds: 'Clínica Ørebro',
    spellings: ['clinica', 'ØREBRO', 'orebro', 'clínica ør'],
  },
  'GET /api/me/cv-entries search': {
    as: 'ada',
    path: () => '/me/cv-entries',
    finds: 'Über Warnungen',
    spellings: ['uber', 'LÄKARTIDNINGEN', 'lakartidningen', 'über warn'],
  },
  'GET /api/me/matching-profiles/{of}/mentors search': {
    as: 'lin',
    path: () => `/me/matching-profiles/${here.program}/mentors`,
    finds: 'Grèta Łuczak',
    spellings: ['greta', 'LUCZAK', 'grèta lucz'],
  },
  'GET /api/me/decisions search': named('grace', () => '/me/decisions'),
  'GET /api/me/evidence search': {
    as: 'ada',
    path: () => '/me/evidence',
    finds: 'Résumé Ibáñez.txt',
    spellings: ['resume', 'RÉSUMÉ', 'ibanez', 'résumé iba'],
  },
  'GET /api/me/credits search': {
    as: 'ada',
    path: () => '/me/credits',
    finds: 'Épidémiologie clinique',
    spellings: ['epidemiologie', 'ÉPIDÉMIOLOGIE', 'hopital', 'saint łukasz', 'clinique hopital'],
  },
};

test('every way to search is in the table', () => {
  const { paths } = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
    paths: Record<string, { get?: { parameters?: { in: string; name: string }[] } }>;
  };
  const byName = (path: string, name: string) => name === 'search' || (path.includes('/audit') && name !== 'kind');
  const found = Object.entries(paths).flatMap(([path, { get }]) =>
    (get?.parameters ?? [])
      .filter((one) => one.in === 'query' && byName(path, one.name) && !['from', 'until', 'after'].includes(one.name))
      .map(({ name }) => `GET ${path} ${name}`),
  );
  expect(found.toSorted()).toEqual(Object.keys(searches).toSorted());
});

test.each(Object.entries(searches))('%s finds by any spelling', async (route, { as, path, finds, spellings }) => {
  const by = route.split(' ').at(-1)!;
  const ask = async (text: string) => {
    const address = `${path()}${path().includes('?') ? '&' : '?'}${by}=${encodeURIComponent(text)}`;
    const { status, raw } = await here.as(as).get(address);
    expect(status).toBe(200);
    return raw.toString('utf8').includes(finds);
  };
  expect(await ask('xqzw')).toBe(false);
  for (const text of spellings) expect([text, await ask(text)]).toEqual([text, true]);
});
