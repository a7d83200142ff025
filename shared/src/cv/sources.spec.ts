import { describe, expect, test } from '@jest/globals';
import { aCvEntry, aCvRecord, aProfile } from '../testing/a-cv.js';
import type { CvProfile, CvRecord } from './source-facts.js';
import { sourcesOf } from './sources.js';

const of = (...records: CvRecord[]) => sourcesOf(records, [], aProfile);
const seen = { known: { how: 'document_seen' }, by: 'Grace Fennimore', at: '2025-09-03T10:00:00Z' } as const;
const valid = (from: string, until: string | null) => ({ when: { from, until, ongoing: false } });

describe('what is a source', () => {
  test('a record whether anybody has verified it or not, and not what was withdrawn or not met', () => {
    const states = ['logged', 'submitted', 'returned', 'verified', 'not_met', 'withdrawn'] as const;
    const found = of(...states.map((state) => aCvRecord('outcome-project', { id: state, state })));
    expect(found.map(({ key }) => key)).toEqual([
      'record:logged',
      'record:returned',
      'record:submitted',
      'record:verified',
    ]);
    expect(found.every(({ hidden }) => hidden === null)).toBe(true);
  });

  test('an entry, and not one that was removed', () => {
    const found = sourcesOf([], [aCvEntry(), aCvEntry({ id: 'gone', removedAt: '2026-01-01T00:00:00Z' })], aProfile);
    expect(found).toEqual([
      expect.objectContaining({
        key: 'entry:e',
        section: 'publications',
        title: 'Alerts that are read',
        milestone: null,
        check: null,
      }),
    ]);
  });

  test('nothing of an application, whatever its record says', () => {
    expect(of(aCvRecord('cmio-application', { note: 'Harbour Valley' }), aCvRecord('cmio-interview'))).toEqual([]);
  });

  test('what stands in for another only until that is there', () => {
    expect(of(aCvRecord('med-school-matriculation')).map(({ title }) => title)).toEqual(['Medical school, enrolled']);
    const both = of(aCvRecord('med-school-matriculation'), aCvRecord('medical-degree'));
    expect(both.map(({ title }) => title)).toEqual(['Doctor of Medicine (MD)']);
  });

  test('the post by the title that was aimed at', () => {
    const appointed = (profile: Partial<CvProfile>) =>
      sourcesOf([aCvRecord('cmio-appointed')], [], { ...aProfile, ...profile })[0]!.title;
    expect(appointed({})).toBe('Chief Medical Information Officer (CMIO)');
    expect(appointed({ goal: 'cnio' })).toBe('Chief Nursing Informatics Officer (CNIO)');
    expect(appointed({ goal: 'own', goalWords: 'Head of Digital Care' })).toBe('Head of Digital Care');
    const mentors = sourcesOf([aCvRecord('became-mentor')], [], { ...aProfile, goal: 'chio' });
    expect(mentors[0]!.title).toBe('Mentor of physicians on the way to CHIO');
  });

  test('a milestone of a program is placed by what it is', () => {
    const own = { title: 'Teach the residents', step: 9, kind: 'activity', when: 'day' } as const;
    expect(of(aCvRecord('program:1', { own, note: 'Ten sessions' }))).toEqual([
      expect.objectContaining({ section: 'teaching', title: 'Teach the residents', text: 'Ten sessions' }),
    ]);
    expect(of(aCvRecord('program:2', { own: { ...own, kind: 'credential' } }))[0]!.section).toBe('licensure');
  });
});

test('by section and newest first: what goes on, then what ended last, then what has no date', () => {
  const found = of(
    aCvRecord('outcome-project', { id: 'old', when: { from: '2018', until: '2019', ongoing: false } }),
    aCvRecord('outcome-project', { id: 'new', when: { from: '2017', until: '2021-03', ongoing: false } }),
    aCvRecord('outcome-project', { id: 'on', when: { from: '2016', until: null, ongoing: true } }),
    aCvRecord('bachelors-degree'),
  );
  expect(found.map(({ key }) => key)).toEqual(['record:bachelors-degree', 'record:on', 'record:new', 'record:old']);
  const [dated, undated] = sourcesOf([], [aCvEntry({ id: 'b', when: null }), aCvEntry({ id: 'a' })], aProfile);
  expect([dated!.key, undated!.key]).toEqual(['entry:a', 'entry:b']);
});

describe('the latest it says', () => {
  test('is what work tells, and no note on a paper', () => {
    const [project, degree] = of(
      aCvRecord('outcome-project', { note: 'Door to needle 12 minutes faster' }),
      aCvRecord('mba-degree', { note: 'Diploma attached' }),
    ).toReversed();
    expect(degree!.text + project!.text).toBe('Door to needle 12 minutes faster');
  });

  test('has its links only where they lead to the work', () => {
    const links = [{ url: 'https://files.example/letter', label: 'Letter' }];
    expect(of(aCvRecord('scholarship', { links }))[0]!.links).toEqual(links);
    expect(of(aCvRecord('outcome-project', { links }))[0]!.links).toEqual([]);
  });
});

describe('renewals', () => {
  const first = aCvRecord('state-medical-license', { id: 'first', ...valid('2016-03', '2018-02') });
  const second = aCvRecord('state-medical-license', {
    id: 'second',
    renews: 'first',
    ...valid('2018-03', '2020-02-29'),
  });
  const third = aCvRecord('state-medical-license', {
    id: 'third',
    renews: 'second',
    ...valid('2020-03-01', '2022-02'),
    check: seen,
  });

  test('are one line with the whole validity, under the key of the first and with the check of the last', () => {
    expect(of(third, first, second)).toEqual([
      expect.objectContaining({
        key: 'record:first',
        when: { from: '2016-03', until: '2022-02', ongoing: false },
        text: '',
        check: 'document seen by Grace Fennimore, 3 Sep 2025',
      }),
    ]);
  });

  test('after a gap say what was held before', () => {
    const late = { ...third, content: { ...third.content, when: { from: '2021', until: '2023', ongoing: false } } };
    expect(of(first, second, late)).toEqual([
      expect.objectContaining({
        when: { from: '2021', until: '2023', ongoing: false },
        text: 'Held before: Mar 2016 to 29 Feb 2020.',
      }),
    ]);
  });

  test('that overlap, have no end, or go around a corner are still one line', () => {
    const early = aCvRecord('cphims', { id: 'early', ...valid('2020', '2025') });
    const short = aCvRecord('cphims', { id: 'short', renews: 'early', ...valid('2021', '2022') });
    expect(of(early, short).map(({ when }) => when)).toEqual([{ from: '2020', until: '2025', ongoing: false }]);
    expect(
      of(early, { ...short, content: { ...short.content, when: { from: '2024', until: null, ongoing: false } } })[0]!
        .when,
    ).toEqual({ from: '2020', until: null, ongoing: false });
    expect(of({ ...early, renews: 'short' }, short)).toHaveLength(1);
  });

  test('of what was withdrawn begin with what is there', () => {
    expect(of({ ...first, state: 'withdrawn' }, second, third).map(({ key }) => key)).toEqual(['record:second']);
  });

  test('that nobody linked are one line when one ends as the other begins, and two when both were held at once or long apart', () => {
    const unlinked = { ...second, renews: null };
    expect(of(unlinked, first).map(({ key, when }) => [key, when?.from, when?.until])).toEqual([
      ['record:first', '2016-03', '2020-02-29'],
    ]);
    const held = (from: string, until: string | null) => ({
      ...unlinked,
      content: { ...first.content, when: { from, until, ongoing: false } },
    });
    for (const apart of [held('2017', '2019'), held('2017-12', null), held('2019', '2020')])
      expect(of(first, apart)).toHaveLength(2);
    expect(of(held('2018', '2019'), first)).toHaveLength(1);
    expect(
      of(
        aCvRecord('mba-degree', { id: 'a', ...valid('2016', '2018') }),
        aCvRecord('mba-degree', { id: 'b', ...valid('2018', '2020') }),
      ),
    ).toHaveLength(2);
  });

  test('of a course that is taken again stand there as the last, under the key of the first', () => {
    const taken = (id: string, from: string) =>
      aCvRecord('legal-ethics-course', { id, when: { from, until: null, ongoing: false } });
    expect(
      of(taken('b', '2023'), taken('a', '2021'), taken('c', '2025')).map(({ key, when }) => [key, when?.from]),
    ).toEqual([['record:a', '2025']]);
  });
});

describe('the words of a check', () => {
  const words = (check: CvRecord['check']) => of(aCvRecord('mba-degree', { check }))[0]!.check;
  test.each([
    [seen, 'document seen by Grace Fennimore, 3 Sep 2025'],
    [{ ...seen, known: { how: 'first_hand' } }, 'known first-hand to Grace Fennimore, 3 Sep 2025'],
    [
      {
        ...seen,
        known: { how: 'looked_up', address: 'https://www.board.example:8443/look?id=44120', on: '2025-09-01' },
      },
      'looked up at board.example on 1 Sep 2025 by Grace Fennimore',
    ],
    [null, null],
  ] as const)('%j', (check, said) => expect(words(check)).toBe(said));
});

describe('hidden unless chosen', () => {
  test('what is for its owner alone, and its renewals apart from what is not', () => {
    const open = aCvRecord('informatics-role-25fte', { id: 'open' });
    const confined = aCvRecord('informatics-role-25fte', { id: 'confined', confined: true, renews: 'open' });
    expect(of(open, confined).map(({ key, hidden }) => [key, hidden])).toEqual([
      ['record:confined', 'confidence'],
      ['record:open', null],
    ]);
  });

  test('what is confined takes nobody’s place', () => {
    const found = of(aCvRecord('residency-match'), aCvRecord('residency-complete', { confined: true }));
    expect(found.map(({ title, hidden }) => [title, hidden]).sort()).toEqual([
      ['Residency, matched', null],
      ['Residency', 'confidence'],
    ]);
  });

  test('exams with their scores', () => {
    for (const id of ['mcat-score', 'licensing-exam-1', 'licensing-exam-2', 'licensing-exam-3'])
      expect(of(aCvRecord(id, { note: '251' }))).toEqual([
        expect.objectContaining({ hidden: 'exam_score', text: '251' }),
      ]);
  });

  test('the number of a license and of the DEA, never whole; the license itself is shown without it', () => {
    const [license, number] = of(
      aCvRecord('state-medical-license', { note: 'Northmoor, no. MD-1204417, until 2026-06-30' }),
    );
    expect(license).toMatchObject({ hidden: null, text: '', links: [] });
    expect(number).toMatchObject({
      key: 'record:state-medical-license:license_number',
      hidden: 'license_number',
      text: 'Number ending in 4417',
      title: 'Medical license',
    });
    const [, dea] = of(
      aCvRecord('dea-registration', { links: [{ url: 'https://look.example/up', label: 'BC1234563' }] }),
    );
    expect(dea).toMatchObject({ hidden: 'dea_number', text: 'Number ending in 4563' });
    expect(of(aCvRecord('state-medical-license', { note: 'Renewed on 12 Jun 2024 for 2024-2026.' }))).toHaveLength(1);
  });

  test.each([
    ['dea_number', 'Registered as BC1234563 there', 'Registered as ending in 4563 there'],
    ['dea_number', 'DEA no. 9988776655', 'DEA no. ending in 6655'],
    ['license_number', 'Medical license No. G88123', 'Medical license No. ending in 23'],
    ['birth_date', 'Date of birth: 3 May 1981', null],
    ['birth_date', 'Born in 1981 in Northmoor', null],
    ['birth_date', 'DOB 05/03/1981', null],
    ['exam_score', 'USMLE Step 2 CK 258', null],
    ['exam_score', 'Step 1 score: 245', null],
  ] as const)('%s in an entry or in what work tells: %s', (hidden, text, masked) => {
    const expected = { hidden, text: masked ?? text };
    expect(sourcesOf([], [aCvEntry({ text })], aProfile)[0]).toMatchObject(expected);
    expect(of(aCvRecord('outcome-project', { note: text }))[0]).toMatchObject(expected);
  });

  test.each([
    'Alert burden down 34 % in 12 clinics, 4,800 users, from 2019 to 2021',
    'Moved 12000 people to the new record; software license 2021-2024',
    'Step 2 of the rollout reached 45 clinics',
    'Grant R01 LM012345, National Library of Medicine',
    'Newborn screening from 2019 on; born of a pilot',
    'AB1234567 is a ticket',
  ])('and nothing of: %s', (text) => {
    expect(sourcesOf([], [aCvEntry({ text })], aProfile)[0]).toMatchObject({ hidden: null, text });
  });
});
