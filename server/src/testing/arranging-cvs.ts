import { randomUUID } from 'node:crypto';
import type { Asking, Subject } from './asking.js';
import { aCvEntry, addEntry, beginCv, freezeCv } from './cv-acts.js';
import type { World } from './world.js';

const first = { 'if-match': '"1"' };

/** How CVs and their entries are asked for. */
export const cvAskings = (world: World): Record<string, (of: Subject) => Promise<Asking>> => {
  const entry = async ({ person }: Subject) =>
    `/me/cv-entries/${person ? await addEntry(world.as(person)) : randomUUID()}`;
  const cv = async ({ person }: Subject) => `/me/cvs/${person ? await beginCv(world.as(person)) : randomUUID()}`;
  const version = async ({ person }: Subject) =>
    person ? freezeCv(world.as(person), await beginCv(world.as(person))) : randomUUID();
  const draft = {
    name: 'Curriculum vitae',
    head: { name: 'Somebody', title: '', email: '', phone: '', place: '', links: [], summary: '' },
    sections: [],
    choices: [],
    order: [],
    checks: false,
  };
  return {
    'GET /api/me/cv-entries': async () => ({ path: '/me/cv-entries' }),
    'POST /api/me/cv-entries': async () => ({ path: '/me/cv-entries', body: aCvEntry() }),
    'PUT /api/me/cv-entries/:id': async (of) => ({ path: await entry(of), body: aCvEntry(), headers: first }),
    'DELETE /api/me/cv-entries/:id': async (of) => ({ path: await entry(of) }),
    'POST /api/me/cv-entries/:id/restoration': async (of) => ({ path: `${await entry(of)}/restoration` }),
    'GET /api/me/cvs': async () => ({ path: '/me/cvs' }),
    'POST /api/me/cvs': async () => ({ path: '/me/cvs', body: { name: 'Curriculum vitae' } }),
    'GET /api/me/cvs/:id': async (of) => ({ path: await cv(of) }),
    'PUT /api/me/cvs/:id': async (of) => ({ path: await cv(of), body: draft, headers: first }),
    'DELETE /api/me/cvs/:id': async (of) => ({ path: await cv(of) }),
    'POST /api/me/cvs/:id/restoration': async (of) => ({ path: `${await cv(of)}/restoration` }),
    'POST /api/me/cvs/:id/versions': async (of) => ({ path: `${await cv(of)}/versions`, headers: first }),
    'GET /api/me/cvs/:id/document': async (of) => ({ path: `${await cv(of)}/document?format=json` }),
    'GET /api/me/cv-versions/:id/document': async (of) => ({
      path: `/me/cv-versions/${await version(of)}/document?format=json`,
    }),
  };
};
