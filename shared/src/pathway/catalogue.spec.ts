import { describe, expect, it } from '@jest/globals';
import { catalogueOf, faultsIn } from './faults.js';
import type { Milestone } from './model.js';
import { milestoneById, PATHWAY } from './pathway.js';

const { milestones } = PATHWAY;
const idsWhere = (holds: (milestone: Milestone) => boolean) => milestones.filter(holds).map(({ id }) => id);

describe('the catalogue', () => {
  it('is 103 milestones of the pathway and ECFMG certification, which only a track asks for', () => {
    expect(milestones).toHaveLength(104);
    expect(idsWhere(({ requirement }) => requirement.is === 'left_out')).toEqual(['ecfmg-certification']);
  });

  it('is whole', () => {
    expect(faultsIn(catalogueOf(PATHWAY))).toEqual([]);
  });

  it('is whole with all that is said beside it: pages, what helps, rungs, rules of credits and of the forecast', () => {
    const said = catalogueOf(PATHWAY).mentions;
    const naming = (id: string) => said.filter(({ milestones: of }) => of.includes(id)).map(({ of }) => of);
    expect(naming('pmp')).toEqual(['The page about pmp', 'What is carried over of pmp']);
    expect(naming('informatics-role-3y')).toEqual([
      'The page about informatics-role-3y',
      'What is counted from the post',
      'What is measured in full-time years',
    ]);
    expect(naming('hi-masters')).toContain('What helps');
    expect(naming('cmio-appointed')).toContain('Rung 5');
    expect(milestones.filter(({ id }) => !naming(id).includes(`The page about ${id}`)).map(({ id }) => id)).toEqual([]);
  });

  it('requires what the article requires, and of some only', () => {
    expect(idsWhere(({ requirement }) => requirement.is === 'required')).toHaveLength(63);
    expect(
      milestones.flatMap(({ id, requirement }) =>
        requirement.is === 'required_when' ? [`${id} of ${requirement.held}`] : [],
      ),
    ).toEqual(['ci-continuing-certification of ci-board-certification', 'amia-membership of ci-fellowship-match']);
  });

  it('names no page of an issuer that was not read, unless it says that nothing of it is verified', () => {
    const unread = ['www.epic.com', 'amdis.org', 'www.healthit.gov', 'www.deadiversion.usdoj.gov'];
    const named = milestones.filter(
      ({ officialUrl, certainty }) =>
        officialUrl && unread.includes(new URL(officialUrl).hostname) && certainty !== 'unverified',
    );
    expect(named.map(({ id }) => id)).toEqual([]);
  });
});

it('covers nothing that ends: whether it is current is asked of itself', () => {
  const covered = milestones.flatMap(({ covers }) => covers);
  expect(covered.filter((id) => milestoneById(id)!.counts === 'held')).toEqual([]);
});

describe('renewal', () => {
  const renewal = (id: string) => milestoneById(id)!.renewal;

  it.each([
    ['cphims', 36, 45, 'CE', ['himss_approved 25', 'ethics 2']],
    ['cahims', 36, 45, 'CE', ['himss_approved 25', 'ethics 2']],
    ['chps', 24, 30, 'CEU', ['hiim_domain 24']],
    ['ahima-him-credential', 24, 30, 'CEU', []],
    ['pmp', 36, 60, 'PDU', []],
    ['ahic', 48, 60, 'PDU', []],
    ['chcio-or-cdh', 36, 45, 'CEU', []],
  ])(
    'of %s is due on the date of the document, usually after %i months, with %i %s',
    (id, months, amount, unit, parts) => {
      const atLeast = parts.map((part) => part.split(' ')).map(([category, of]) => ({ category, amount: Number(of) }));
      expect(renewal(id)).toEqual({
        rule: 'date_on_document',
        usualMonths: months,
        target: { amount, unit, atLeast, proposal: false },
        graceMonths: null,
      });
    },
  );

  it('of the informatics board is thirty questions in each calendar year', () => {
    expect(renewal('ci-continuing-certification')).toMatchObject({
      rule: 'calendar_year',
      target: { amount: 30, unit: 'questions', atLeast: [{ category: 'longitudinal_assessment', amount: 30 }] },
    });
  });

  it('of AMIA membership is its calendar year, and the next one from 1 November, as its FAQ says', () => {
    expect(renewal('amia-membership')).toEqual({ rule: 'calendar_year', target: null, countsForNextFrom: '11-01' });
    expect(milestoneById('amia-membership')!.sources.join()).toMatch(/amia-clinical-informatics-fellowship-match/);
  });

  it('of the hours of a year is our proposal, and so is their number', () => {
    expect(renewal('informatics-ce-hours')).toMatchObject({
      rule: 'months',
      months: 12,
      proposal: true,
      target: { amount: 15, unit: 'CE', proposal: true },
    });
  });

  it('is said to be unknown where nobody publishes a rule', () => {
    expect(idsWhere((milestone) => milestone.renewal.rule === 'unknown')).toEqual([
      'ecfmg-certification',
      'physician-builder',
      'cpe-credential',
      'ci-board-eligible',
      'famia',
      'amdis-membership',
    ]);
  });

  it('gives no grace that no source states, and no more of a part than of the whole', () => {
    for (const { renewal: of } of milestones) {
      if (of.rule === 'date_on_document') expect(of.graceMonths).toBeNull();
      const target = 'target' in of ? of.target : null;
      for (const part of target?.atLeast ?? []) expect(part.amount).toBeLessThanOrEqual(target!.amount);
    }
  });
});

describe('the needs', () => {
  const rulesOf = (id: string) =>
    milestoneById(id)!.needs.flatMap(({ is, anyOf, throughout }) =>
      is === 'rule'
        ? [
            `${throughout ? 'throughout ' : ''}${anyOf.map((one) => one.milestone + (one.way ? ' *' : '')).join(' or ')}`,
          ]
        : [],
    );

  it.each([
    ['residency-complete', ['medical-degree', 'ecfmg-certification']],
    ['licensing-exam-3', ['medical-degree', 'licensing-exam-2', 'ecfmg-certification']],
    ['dea-registration', ['throughout state-medical-license']],
    ['ci-fellowship-match', ['amia-membership']],
    ['ci-fellowship-complete', ['residency-match']],
    [
      'ci-board-eligible',
      [
        'ci-fellowship-complete or informatics-role-3y * or hi-masters * or hi-doctorate *',
        'throughout primary-board-certification',
        'throughout state-medical-license',
      ],
    ],
    [
      'ci-board-certification',
      ['ci-board-eligible', 'throughout primary-board-certification', 'throughout state-medical-license'],
    ],
    ['ci-continuing-certification', ['ci-board-certification']],
    ['halm-certification', ['throughout primary-board-certification', 'lead-department-or-committee *']],
    [
      'cpe-credential',
      [
        'leadership-course or mba-degree or mmm-degree or mha-degree',
        'independent-practice-3y',
        'primary-board-certification',
      ],
    ],
    ['famia', ['informatics-role-25fte', 'amia-membership']],
  ])('of %s that are its issuer’s rules', (id, rules) => {
    expect(rulesOf(id)).toEqual(rules);
  });

  it('of everything else are an order or a program’s', () => {
    expect(idsWhere(({ id }) => rulesOf(id).length > 0)).toHaveLength(11);
  });

  it('of the portfolio are any formal training, besides a project and the capstone', () => {
    expect(
      milestoneById('informatics-portfolio')!.needs.map(({ anyOf }) => anyOf.map(({ milestone }) => milestone)),
    ).toEqual([
      ['first-it-project'],
      ['informatics-capstone'],
      ['ci-fellowship-complete', 'hi-masters', 'hi-certificate'],
    ]);
  });
});
