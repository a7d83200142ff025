import { expect, it } from '@jest/globals';
import { MilestoneContent } from '../contracts/content.js';
import type { ApplicationContent } from '../contracts/application.js';
import { milestoneById } from '../pathway/pathway.js';
import { anApplication, anInterview, monthly } from '../testing/an-application.js';
import { logOffersOf } from './offers-to-log.js';
import type { Place } from './stages.js';

const today = '2026-11-23';
const file = '019a0000-0000-7000-8000-000000000001';
const cv = '019a0000-0000-7000-8000-000000000002';
const agreed = (relation: 'cmo' | 'cio' | 'clinical_peer' | 'other', on: string) => ({
  name: `Dr. ${relation}`,
  relation,
  reach: 'by phone',
  askedOn: null,
  agreedOn: on,
  usedOn: null,
});
const full: Partial<ApplicationContent> = {
  link: 'https://grandalder.example/posting',
  research: { mission: 'Care for all', values: '', challenges: 'Alerts' },
  ehr: 'Epic',
  reportsTo: 'the CMO',
  letter: 'Dear committee',
  documents: [
    { is: 'file', file },
    { is: 'cv', version: cv },
  ],
  references: [agreed('cmo', '2026-03-04'), agreed('cio', '2026-03-09'), agreed('clinical_peer', '2026-03-01')],
};
const post = (rest: Partial<NonNullable<ApplicationContent['offer']>> = {}) => ({
  title: '',
  startsOn: '2026-10-01',
  fte: null,
  terms: '',
  file: null,
  ...rest,
});
const toAppointed: Place[] = ['researched', 'tailored', 'applied', 'panel', 'offer', 'appointed'];
const offers = (content: Partial<ApplicationContent> = {}, places: Place[] = ['researched'], rest = {}) =>
  logOffersOf(anApplication(content, monthly(...places), rest), { today, timeZone: 'America/Chicago' });
const named = (found: ReturnType<typeof offers>) => found.map(({ milestone }) => milestone);

it('offers nothing of an application that has only its two names', () => {
  expect(offers()).toEqual([]);
});

it('offers each milestone of step 12 with what is there, as a record can hold it', () => {
  const interviews = [anInterview({ at: '2026-05-05T01:00:00Z' }), anInterview({ id: 'j', state: 'planned' })];
  const cvVersions = [{ id: cv, name: 'CMIO', number: 3, frozenAt: '2026-02-01T00:00:00Z' }];
  const found = offers({ ...full, offer: post({ title: 'CMIO', file }) }, toAppointed, { interviews, cvVersions });
  expect(found.map(({ milestone, interview, when }) => [milestone, interview, when.from, when.ongoing])).toEqual([
    ['target-organization-research', null, '2026-02-10', false],
    ['cmio-cv-tailored', null, '2026-02-10', false],
    ['references-secured', null, '2026-03-09', false],
    ['cmio-application', null, '2026-03-10', false],
    ['cmio-interview', 'i', '2026-05-04', false],
    ['cmio-appointed', null, '2026-10-01', true],
  ]);
  for (const { milestone, when, note, links, files } of found) {
    expect(when.ongoing).toBe(milestoneById(milestone)!.when === 'period');
    expect(MilestoneContent.safeParse({ when, note, links, files }).success).toBe(true);
  }
  const of = (id: string) => found.find(({ milestone }) => milestone === id)!;
  expect(of('target-organization-research').note).toBe(
    'Researched: CMIO, Grandalder Health.\n\nMission: Care for all\n\nChallenges: Alerts\n\nEHR: Epic\n\nReports to: the CMO',
  );
  expect(of('cmio-cv-tailored')).toMatchObject({
    note: 'Tailored for: CMIO, Grandalder Health.\n\nCV: CMIO, version 3\n\nCover letter:\nDear committee',
    files: [file],
  });
  expect(of('references-secured').note).toContain('Dr. cio, CIO, agreed 9 Mar 2026');
  expect(of('references-secured').note).not.toContain('by phone');
  expect(of('cmio-application').links).toEqual([{ url: full.link, label: 'Posting' }]);
  expect(of('cmio-appointed')).toMatchObject({ files: [file], notYet: null });
});

it('keeps a reflection out of the record of its interview', () => {
  const [found] = offers({}, undefined, { interviews: [anInterview({ reflection: 'I talked too fast' })] });
  expect(found!.note).toBe('Panel interview, 60 minutes: CMIO, Grandalder Health.');
});

it('asks for all three references, and for an application that was sent', () => {
  expect(named(offers({ references: full.references!.slice(0, 2) }))).toEqual([]);
  expect(named(offers({}, ['researched', 'tailored']))).toEqual([]);
  expect(named(offers({}, ['researched', 'screen']))).toEqual(['cmio-application']);
  expect(named(offers({}, ['researched', 'applied', 'not_selected']))).toEqual(['cmio-application']);
});

it('says why a post cannot be logged yet: without its day, or before it', () => {
  const appointed = (offer: ApplicationContent['offer']) => offers({ offer }, toAppointed).at(-1)!;
  expect(appointed(null)).toMatchObject({
    milestone: 'cmio-appointed',
    notYet: 'Say in the offer on which day it starts.',
  });
  expect(appointed(post({ startsOn: '2027-01-04' })).notYet).toBe('It can be logged from 4 Jan 2027, when it starts.');
  expect(appointed(post({ startsOn: today })).notYet).toBe(null);
});

it('offers a post of step 10 by its share of full time, and a director’s by its rung, when it is accepted', () => {
  const below = (rung: number, fte: number | null, places = toAppointed) =>
    named(offers({ ...full, rung, role: 'Director', offer: post({ fte }) }, places));
  expect(below(3, 0.5)).toEqual(['informatics-role-25fte', 'informatics-director-role']);
  expect(below(4, 0.2)).toEqual(['informatics-director-role']);
  expect(below(2, 0.25)).toEqual(['informatics-role-25fte']);
  expect(below(2, 0.24)).toEqual([]);
  expect(below(2, null)).toEqual([]);
  expect(below(3, 0.5, ['researched', 'offer'])).toEqual([]);
  expect(offers({ rung: 3, offer: post({ fte: 0.5 }) }, toAppointed)[0]!.note).toContain(
    'Informatics: 50 % of full time',
  );
});

it('does not offer what was recorded from it; of interviews each is its own', () => {
  const interviews = [anInterview(), anInterview({ id: 'j', at: '2026-06-01T15:00:00Z' })];
  const records = [
    { milestone: 'cmio-interview', record: 'r', interview: 'i' },
    { milestone: 'cmio-application', record: 's', interview: null },
  ];
  const found = offers({}, ['researched', 'applied'], { interviews, records });
  expect(found.map(({ milestone, interview }) => [milestone, interview])).toEqual([['cmio-interview', 'j']]);
});

it('cuts what is longer than a note, and says so', () => {
  const [found] = offers({ research: { mission: 'm'.repeat(3000), values: 'v'.repeat(3000), challenges: '' } });
  expect(found!.note).toHaveLength(4000);
  expect(found!.note.endsWith(' …')).toBe(true);
});

it('offers no interview of a day that is still to come', () => {
  expect(offers({}, undefined, { interviews: [anInterview({ at: '2026-11-25T15:00:00Z' })] })).toEqual([]);
});
