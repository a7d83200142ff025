import { OwnMilestoneDraft } from '@cmio-pathway/shared/contracts/program-rules';
import type { OwnMilestone } from '@cmio-pathway/shared/contracts/rules-for-person';
import { draftOf, nothingTyped, typedOf } from './typed-milestone';

const own: OwnMilestone = {
  id: 'program:0199c0de-0000-7000-8000-000000000001',
  step: 7,
  title: 'Present at the regional meeting',
  evidence: ['Program of the meeting', 'Slides'],
  kind: 'activity',
  when: 'day',
  counts: 'many',
  requirement: { is: 'required' },
  duration: { min: null, typical: 3, max: 6, proposal: false },
  renewal: { rule: 'months', months: 24, proposal: false, target: null },
  covers: [],
  needs: [],
  skills: [],
  issuer: 'Northmoor',
  officialUrl: null,
  sources: [],
  certainty: 'program-defined',
  checkedOn: '2026-11-23',
};

test('what was read and typed back is what was read', () => {
  expect(draftOf(typedOf(own))).toEqual({
    step: 7,
    title: own.title,
    evidence: own.evidence,
    kind: 'activity',
    when: 'day',
    counts: 'many',
    required: true,
    duration: { min: null, typical: 3, max: 6 },
    renewalMonths: 24,
  });
});

test('nothing typed is not known, and what is no number is refused at its field', () => {
  const typed = { ...nothingTyped, title: 'Badge', evidence: 'Letter\n\n  ' };
  expect(OwnMilestoneDraft.parse(draftOf(typed))).toMatchObject({
    evidence: ['Letter'],
    duration: { min: null, typical: null, max: null },
    renewalMonths: null,
  });
  const refused = OwnMilestoneDraft.safeParse(draftOf({ ...typed, renewalMonths: 'two years' }));
  expect(refused.error?.issues.map(({ path }) => path)).toEqual([['renewalMonths']]);
});
