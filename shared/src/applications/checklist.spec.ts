import { expect, it } from '@jest/globals';
import { responsibilities } from '../explore/responsibilities.js';
import { milestoneById } from '../pathway/pathway.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aContent, anApplication, anInterview } from '../testing/an-application.js';
import { checklistOf } from './checklist.js';
import { interviewPreparation, responsibilitiesOf, unprepared } from './preparation.js';

const reference = (relation: 'cmo' | 'cio' | 'clinical_peer', agreedOn: string | null) => ({
  name: 'Dr. Gadsby',
  relation,
  reach: '',
  askedOn: '2026-03-01',
  agreedOn,
  usedOn: null,
});
const part = (name: string, ...given: Parameters<typeof checklistOf>) =>
  checklistOf(...given).find((item) => item.part === name)!;

it('misses everything of an application that has only its two names, each with the milestone it leads to', () => {
  const items = checklistOf(anApplication());
  expect(items.map(({ part: name, there, of }) => `${name} ${there}/${of}`)).toEqual([
    'research 0/5',
    'documents 0/2',
    'references 0/3',
    'preparation 0/13',
    'reflections 0/0',
  ]);
  for (const { milestone } of items) expect(milestoneById(milestone!)).toBeDefined();
  expect(part('research', anApplication()).missing).toEqual([
    'Mission',
    'Values',
    'Challenges',
    'EHR',
    'Reporting line',
  ]);
});

it('says what is there, part by part', () => {
  const application = anApplication({
    research: { mission: 'Care for all', values: '', challenges: 'Alerts' },
    ehr: 'Epic',
    letter: 'Dear committee',
    references: [reference('cmo', '2026-03-04'), reference('cio', null)],
  });
  expect(part('research', application)).toMatchObject({ there: 3, missing: ['Values', 'Reporting line'] });
  expect(part('documents', application)).toMatchObject({ there: 1, missing: ['CV'] });
  expect(part('references', application)).toMatchObject({ there: 1, missing: ['A CIO', 'A clinical peer'] });
});

it('asks for a reflection on each interview that was held, on the day it was where the person is', () => {
  const interviews = [
    anInterview({ at: '2026-05-05T01:00:00Z' }),
    anInterview({ id: 'j', reflection: 'Good' }),
    anInterview({ id: 'k', state: 'planned' }),
    anInterview({ id: 'l', state: 'cancelled' }),
  ];
  const application = anApplication({}, undefined, { interviews });
  expect(part('reflections', application, undefined, 'America/Chicago')).toMatchObject({
    there: 1,
    of: 2,
    missing: ['The interview of 4 May 2026'],
  });
});

it('knows what was recorded from it, and names no milestone of step 12 for a post below', () => {
  const records = [{ milestone: 'references-secured', record: 'r', interview: null }];
  const recorded = checklistOf(anApplication({}, undefined, { records })).filter((item) => item.recorded);
  expect(recorded.map(({ part: name }) => name)).toEqual(['references']);
  const below = checklistOf(anApplication({ rung: 3, role: 'Director' }, undefined, { records }));
  expect(below.map(({ milestone, recorded: is }) => [milestone, is])).toEqual(below.map(() => [null, false]));
});

it('prepares all responsibilities for the upper rungs, and fewer below; every one it names is there', () => {
  expect([null, 5, 4, 3, 2, 1].map((rung) => responsibilitiesOf(rung).length)).toEqual([13, 13, 13, 11, 7, 6]);
  expect(responsibilitiesOf(2).map(({ id }) => id)).not.toContain('strategy');
});

it('puts the evidence for each skill beside a responsibility, verified first, what grows it most before the rest', () => {
  const facts = {
    records: [
      aVerified('cmio-readiness-review', {}, { id: 'v' }),
      aRecord('informatics-director-role', { id: 'd' }),
      aRecord('target-organization-research', { id: 'r1', when: { from: '2025', until: null, ongoing: false } }),
      aRecord('target-organization-research', { id: 'r2', when: { from: '2026', until: null, ongoing: false } }),
      aRecord('vendor-or-selection-lead', { id: 'w', state: 'withdrawn' }),
    ],
  };
  const [strategy] = interviewPreparation(aContent(), facts)[0]!.items;
  const found = strategy!.skills.map(({ skill, evidence }) => [
    skill,
    evidence.map(({ milestone, verified, records }) => [milestone.id, verified, ...records]),
  ]);
  expect(found).toEqual([
    [
      'leadership',
      [
        ['cmio-readiness-review', true, 'v'],
        ['informatics-director-role', false, 'd'],
      ],
    ],
    [
      'decision',
      [
        ['target-organization-research', false, 'r2', 'r1'],
        ['informatics-director-role', false, 'd'],
      ],
    ],
  ]);
});

it('finds the answer that is about a responsibility; one answer prepares its group', () => {
  const [first, second] = responsibilities[0]!.items;
  const content = aContent({ prepared: [{ about: second!.text, text: 'We planned it together.' }] });
  const [group] = interviewPreparation(content, { records: [] });
  expect(group!.items.map(({ answer }) => answer)).toEqual([null, 'We planned it together.']);
  expect(unprepared(content)).toHaveLength(12);
  expect(unprepared(aContent({ prepared: [{ about: first!.text, text: '' }] }))).toHaveLength(13);
});
