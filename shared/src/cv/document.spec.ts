import { describe, expect, test } from '@jest/globals';
import { aCvDraft, aCvEntry, aCvRecord, aProfile } from '../testing/a-cv.js';
import { citationOf, cvOf } from './document.js';
import { sourcesOf } from './sources.js';

const choice = (key: string, rest = {}) => ({ key, shown: true, section: null, title: null, text: null, ...rest });
const records = [
  aCvRecord('outcome-project', { note: 'Falls down by a third' }),
  aCvRecord('licensing-exam-1', { note: 'Score 251' }),
  aCvRecord('state-medical-license', {
    note: 'No. 1204417',
    when: { from: '2024-07-01', until: '2026-06-30', ongoing: false },
  }),
];
const entries = [
  aCvEntry({ id: 'a', section: 'talks', title: 'One', when: { from: '2020', until: null, ongoing: false } }),
  aCvEntry({ id: 'b', section: 'talks', title: 'Two', when: { from: '2021-05-04', until: '2022-01', ongoing: false } }),
  aCvEntry({ id: 'c', section: 'talks', title: 'Three', when: { from: '2019', until: null, ongoing: true } }),
];
const sources = sourcesOf(records, entries, aProfile);
const titles = (draft = aCvDraft()) =>
  cvOf(draft, sources).sections.map(({ id, items }) => [id, items.map(({ title }) => title)]);

test('without a choice everything stands in its section that is not hidden, and empty sections do not', () => {
  expect(titles()).toEqual([
    ['licensure', ['Medical license']],
    ['informatics', ['Project with a measured effect on care, safety or cost']],
    ['talks', ['Three', 'Two', 'One']],
  ]);
  expect(JSON.stringify(cvOf(aCvDraft(), sources))).not.toMatch(/251|4417|Harbour/);
});

test('what is chosen is shown, hidden, moved and said in other words; the source stays', () => {
  const before = structuredClone(sources);
  const draft = aCvDraft({
    sections: ['talks', 'service', 'licensure'],
    choices: [
      choice('record:licensing-exam-1'),
      choice('entry:a', { shown: false }),
      choice('entry:b', { section: 'service', title: 'Two, again', text: 'In other words' }),
      choice('record:outcome-project', { section: 'grants' }),
      choice('record:nobody'),
    ],
  });
  expect(titles(draft)).toEqual([
    ['talks', ['Three']],
    ['service', ['Two, again']],
    ['licensure', ['Medical license', 'USMLE Step 1 passed']],
  ]);
  expect(cvOf(draft, sources).sections[1]!.items[0]!.text).toEqual([{ is: 'paragraph', text: 'In other words' }]);
  expect(sources).toEqual(before);
});

test('an emptied text is empty, and an emptied title is the one of the source', () => {
  const draft = aCvDraft({ choices: [choice('record:outcome-project', { title: '', text: '' })] });
  const [item] = cvOf(draft, sources).sections.find(({ id }) => id === 'informatics')!.items;
  expect(item).toMatchObject({ title: 'Project with a measured effect on care, safety or cost', text: [] });
});

test('an order by key comes first, the rest newest first', () => {
  expect(titles(aCvDraft({ order: ['entry:a', 'entry:nobody'] })).at(-1)).toEqual(['talks', ['One', 'Three', 'Two']]);
});

test('a number that is chosen stands with its license, and alone where the license is not shown', () => {
  const number = choice('record:state-medical-license:license_number');
  const license = (...choices: (typeof number)[]) =>
    cvOf(aCvDraft({ choices }), sources).sections.find(({ id }) => id === 'licensure')!.items;
  expect(license(number)).toEqual([
    expect.objectContaining({
      title: 'Medical license',
      dates: 'Jul 2024',
      facts: ['Valid until Jun 2026', 'Number ending in 4417'],
    }),
  ]);
  expect(license(number, choice('record:state-medical-license', { shown: false }))).toEqual([
    expect.objectContaining({
      title: 'Medical license',
      facts: ['Valid until Jun 2026'],
      text: [{ is: 'paragraph', text: 'Number ending in 4417' }],
    }),
  ]);
});

test('dates are as exact as a CV is', () => {
  expect(
    cvOf(aCvDraft(), sources)
      .sections.at(-1)!
      .items.map(({ dates }) => dates),
  ).toEqual(['2019 – present', 'May 2021 – Jan 2022', '2020']);
});

test('the words of a check stand there when they are asked for, and only then', () => {
  const check = { known: { how: 'document_seen' }, by: 'Grace Fennimore', at: '2025-09-03T10:00:00Z' } as const;
  const checked = sourcesOf([aCvRecord('mba-degree', { check })], [], aProfile);
  const said = (checks: boolean) => cvOf(aCvDraft({ checks }), checked).sections[0]!.items[0]!.check;
  expect([said(true), said(false)]).toEqual(['document seen by Grace Fennimore, 3 Sep 2025', null]);
});

test('what no page can print is left out, lines with dashes are lists, and words in any script stay', () => {
  const text = 'A\u0000b\u0007\u202Ec\r\nd\u2028\n - one\n• two\u000b\n\n\tlast\uFFFE \ud800 שלום محمد é';
  const draft = aCvDraft({ choices: [choice('record:outcome-project', { text, title: 'x\n\u0001y' })] });
  const [item] = cvOf(draft, sources).sections.find(({ id }) => id === 'informatics')!.items;
  expect(item!.title).toBe('x y');
  expect(item!.text).toEqual([
    { is: 'paragraph', text: 'Abc' },
    { is: 'paragraph', text: 'd' },
    { is: 'list', items: ['one', 'two'] },
    { is: 'paragraph', text: 'last שלום محمد é' },
  ]);
});

test('a link without a label is read without its beginning', () => {
  const links = [{ url: 'https://www.northmoor.example/', label: '' }];
  expect(cvOf(aCvDraft({ head: { ...aCvDraft().head, links } }), []).head.links).toEqual([
    { url: 'https://www.northmoor.example/', label: 'northmoor.example' },
  ]);
});

describe('a citation', () => {
  const when = { from: '2024-03', until: null, ongoing: false };
  test.each([
    ['Alerts', 'JAMIA', { title: 'Alerts.', journal: 'JAMIA', year: '2024' }],
    ['Why?', '', { title: 'Why?', journal: '', year: '2024' }],
    [
      'Calloway A. Alerts. JAMIA. 2024;31:1',
      'JAMIA',
      { title: 'Calloway A. Alerts. JAMIA. 2024;31:1.', journal: '', year: '' },
    ],
  ])('%s, %s', (title, organisation, cited) => expect(citationOf({ title, organisation, when })).toEqual(cited));
});
