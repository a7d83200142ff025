import type { Renewal } from '@cmio-pathway/shared/pathway/model';
import { commonWay } from '@cmio-pathway/shared/pathway/way';
import { durationWords, renewalLines } from './fact-words';
import { requirementWords, tracksOf } from './requirement-words';

test.each([
  [null, ['Not known']],
  [{ min: null, typical: null, max: null, proposal: false }, ['Not known']],
  [{ min: 24, typical: 24, max: 24, proposal: false }, ['Usually 2 years']],
  [{ min: 12, typical: 24, max: 48, proposal: false }, ['12 months to 4 years, usually 2 years']],
  [
    { min: 0.25, typical: 1, max: null, proposal: true },
    ['At least 1 week, usually 1 month', 'Our proposal: no source states a length'],
  ],
  [{ min: 1, typical: 2, max: 3, proposal: false }, ['1 to 3 months, usually 2 months']],
  [{ min: 36, typical: 36, max: 84, proposal: false }, ['3 to 7 years, usually 3 years']],
  [{ min: null, typical: null, max: 6, proposal: false }, ['At most 6 months, the usual length is not known']],
  [{ min: 36, typical: null, max: null, proposal: false }, ['At least 3 years, the usual length is not known']],
])('how long %j is said with its ends, and whose figure it is', (duration, said) => {
  expect(durationWords(duration)).toEqual(said);
});

const cphims: Renewal = {
  rule: 'date_on_document',
  usualMonths: 36,
  graceMonths: 3,
  target: { amount: 45, unit: 'CE', atLeast: [{ category: 'himss_approved', amount: 10 }], proposal: false },
};

test.each<[Renewal, string[]]>([
  [{ rule: 'none' }, ['Never due again.']],
  [
    cphims,
    [
      'It ends on the date on the document, usually 36 months after the issue, with 3 months of grace.',
      'Asks for 45 hours of CE',
      'Of these at least 10 approved by HIMSS',
    ],
  ],
  [{ rule: 'months', months: 12, proposal: true, target: null }, ['It is due again every year, as we propose.']],
  [
    { rule: 'calendar_year', target: { amount: 30, unit: 'questions', atLeast: [], proposal: true } },
    ['It ends on 31 December.', 'Asks for 30 questions. Our proposal'],
  ],
  [{ rule: 'unknown' }, ['Whether it ends is not known.']],
])('a renewal by $rule is said with what it asks for', (renewal, said) => {
  expect(renewalLines(renewal)).toEqual(said);
});

const on = (id: string) => requirementWords(commonWay.milestone(id)!, commonWay);

test('whether the way asks for it is said in words', () => {
  expect(on('medical-degree')).toBe('Required');
  expect(on('ci-fellowship-complete')).toBe('One of the routes of formal training: one is enough');
  expect(on('amia-membership')).toBe(`Required of whoever holds: ${commonWay.milestone('ci-fellowship-match')!.title}`);
});

test('the tracks that ask for a milestone, leave it out or take another route are named', () => {
  expect(tracksOf('hi-masters')).toEqual({
    requiredWith: ['Master’s degree'],
    leftOutWith: [],
    insteadWith: [],
    notNeededWith: ['ACGME fellowship', 'Postgraduate certificate', 'By practice'],
  });
  expect(tracksOf('mcat-score').leftOutWith).toEqual([
    'Medical degree from abroad',
    'Combined BS-MD',
    'No medical degree',
  ]);
  expect(tracksOf('pmp').insteadWith).toEqual(['No medical degree']);
  expect(tracksOf('amia-membership').requiredWith).toEqual(['ACGME fellowship']);
  expect(tracksOf('informatics-ilp')).toEqual({
    requiredWith: [],
    leftOutWith: [],
    insteadWith: [],
    notNeededWith: [],
  });
});
