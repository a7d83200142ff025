import { expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { aCvDraft, aCvEntry, aCvRecord, aProfile } from '../testing/a-cv.js';
import { cvOf } from './document.js';
import { jsonResumeOf, type JsonResume } from './json-resume.js';
import { cvSections } from './sections.js';
import { sourcesOf } from './sources.js';

const require = createRequire(import.meta.url);
const official = require('@jsonresume/schema') as {
  validate(resume: unknown, done: (errors: unknown, valid: boolean) => void): void;
};
/** What the official schema objects to. */
const objections = (resume: JsonResume): unknown => {
  let found: unknown = null;
  official.validate(resume, (errors) => (found = errors));
  return found;
};

const when = { from: '2021-05', until: '2022-01-31', ongoing: false };
const everything = cvSections.map((section, at) =>
  aCvEntry({
    id: `${at}`,
    section,
    title: `In ${section}`,
    place: 'Northmoor',
    when,
    text: 'One\n- two',
    links: [{ url: 'https://northmoor.example/a', label: 'A' }],
    doi: section === 'publications' ? '10.1093/jamia/ocad001' : '',
  }),
);
const head = {
  ...aCvDraft().head,
  title: 'CMIO',
  place: 'Northmoor',
  phone: '1',
  summary: 'Short',
  links: [
    { url: 'https://northmoor.example', label: 'Home' },
    { url: 'https://social.example/ada', label: 'LinkedIn' },
  ],
};

test('every section has its part, and the official schema has no objection', () => {
  const resume = jsonResumeOf(
    cvOf(aCvDraft({ head }), sourcesOf([aCvRecord('state-medical-license', { when })], everything, aProfile)),
  );
  expect(objections(resume)).toBeNull();
  expect(
    Object.fromEntries(Object.entries(resume).map(([part, value]) => [part, Array.isArray(value) ? value.length : 1])),
  ).toEqual({
    $schema: 1,
    basics: 1,
    education: 2,
    certificates: 2,
    work: 2,
    projects: 2,
    publications: 1,
    volunteer: 2,
    awards: 2,
  });
  expect(resume['publications']).toEqual([
    {
      name: 'In publications',
      publisher: 'Journal of Informatics',
      releaseDate: '2022-01-31',
      url: 'https://doi.org/10.1093/jamia/ocad001',
      summary: 'One\n\n- two',
    },
  ]);
  expect(resume['basics']).toEqual({
    name: 'Ada Calloway',
    label: 'CMIO',
    email: 'ada@northmoor.example',
    phone: '1',
    url: 'https://northmoor.example',
    summary: 'Short',
    location: { address: 'Northmoor' },
    profiles: [{ network: 'LinkedIn', url: 'https://social.example/ada' }],
  });
});

test('the objections are real: a schema that says nothing would pass anything', () => {
  expect(objections({ basics: { email: 'nobody' } })).not.toBeNull();
  expect(objections({ work: [{ startDate: 'May 2021' }] })).not.toBeNull();
});

test('a day, a stretch and what goes on are three things', () => {
  const one = (rest: object) =>
    jsonResumeOf(
      cvOf(
        aCvDraft(),
        sourcesOf([], [aCvEntry({ section: 'education', organisation: 'Northmoor', ...rest })], aProfile),
      ),
    )['education'];
  const day = { from: '2020', until: null, ongoing: false };
  expect(one({ when: day })).toEqual([
    { institution: 'Northmoor', studyType: 'Alerts that are read', endDate: '2020' },
  ]);
  expect(one({ when: { ...day, ongoing: true } })).toEqual([expect.objectContaining({ startDate: '2020' })]);
  expect(one({ when: { ...day, ongoing: true } })).toEqual([
    expect.not.objectContaining({ endDate: expect.anything() }),
  ]);
  expect(one({ when: null })).toEqual([{ institution: 'Northmoor', studyType: 'Alerts that are read' }]);
});

test('whatever is typed, the official schema has no objection', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const links = fc.array(
    fc.record({
      url: fc.webUrl({ withFragments: true, withQueryParameters: true }).map((url) => `${url}é[|]`),
      label: text,
    }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...cvSections),
      text,
      text,
      text,
      links,
      text,
      (section, title, body, email, given, doi) => {
        const draft = aCvDraft({ head: { ...head, name: title, email, links: given } });
        const entry = aCvEntry({ section, title, text: body, links: given, doi: `10.1093/${doi}`, when });
        expect(objections(jsonResumeOf(cvOf(draft, sourcesOf([], [entry], aProfile))))).toBeNull();
      },
    ),
  );
});
