import { describe, expect, it } from '@jest/globals';
import { standing } from '../record/standing.js';
import { aVerified } from '../testing/a-record.js';
import { aMilestone } from '../testing/a-way.js';
import type { GroupId } from './model.js';
import { goalOf, noTrack, type Track, trackParts, tracks } from './tracks.js';
import { commonWay, noRules, wayOf } from './way.js';

/** What everybody is asked for, besides one formal training of three. Written by hand, step by step. */
const common = [
  ['bachelors-degree', 'mcat-score', 'med-school-matriculation', 'preclerkship-complete', 'licensing-exam-1'],
  ['clerkships-complete', 'licensing-exam-2', 'medical-degree', 'residency-match', 'residency-complete'],
  ['licensing-exam-3', 'state-medical-license', 'primary-board-certification', 'cme-cycle-met'],
  ['independent-practice-3y', 'ehr-super-user', 'workflow-problem-log'],
  ['informatics-ilp', 'intro-informatics-course', 'analytics-course', 'legal-ethics-course', 'first-it-project'],
  ['training-route-declared', 'informatics-capstone'],
  ['lead-small-team', 'leadership-course', 'lead-it-implementation'],
  ['lead-department-or-committee', 'cross-it-clinical-management'],
  ['mentor-paired', 'mentor-meetings', 'himss-ahima-chime-membership', 'annual-conference', 'linkedin-presence'],
  ['peer-contribution'],
  ['hipaa-training', 'regulatory-brief', 'information-blocking-review', 'informatics-ce-hours', 'technology-watch'],
  ['communication-course', 'training-delivered', 'plain-language-brief', 'consensus-case', 'multisource-feedback'],
  ['team-project', 'feedback-response'],
  ['informatics-portfolio', 'informatics-role-25fte', 'informatics-role-3y', 'outcome-project'],
  ['informatics-director-role'],
  ['cmio-readiness-review', 'cmio-cv-tailored', 'target-organization-research', 'references-secured'],
  ['cmio-application', 'cmio-interview', 'cmio-appointed'],
  ['informatics-strategy', 'systems-audit', 'user-feedback-cycle', 'innovation-pilot'],
].flat();

const ofPhysicians = [
  ['mcat-score', 'med-school-matriculation', 'preclerkship-complete', 'licensing-exam-1', 'clerkships-complete'],
  ['licensing-exam-2', 'medical-degree', 'residency-match', 'residency-complete', 'licensing-exam-3'],
  ['state-medical-license', 'primary-board-certification', 'cme-cycle-met', 'independent-practice-3y'],
].flat();

const fellowship = ['ci-fellowship-match', 'ci-fellowship-complete', 'amia-membership'];
const informaticsBoard = ['ci-board-eligible', 'ci-board-certification'];
const fromAbroad = ['bachelors-degree', 'mcat-score', 'med-school-matriculation'];

interface Combination {
  track: Partial<Track>;
  more: readonly string[];
  less: readonly string[];
  /** Whether any one formal training is still asked for. */
  anyTraining?: true;
  /** Whether any one certificate of the field is asked for in the place of the board. */
  anyCredential?: true;
}

const combinations: Record<string, Combination> = {
  'DO, fellowship, board not chosen': {
    track: { degree: 'do', training: 'fellowship', goal: 'cmio' },
    more: fellowship,
    less: [],
  },
  'MD, fellowship, informatics board': {
    track: { degree: 'md', training: 'fellowship', board: 'clinical_informatics', goal: 'cmio' },
    more: [...fellowship, ...informaticsBoard],
    less: [],
  },
  'DO, master’s, AHIC': {
    track: { degree: 'do', training: 'masters', board: 'ahic', goal: 'cmio' },
    more: ['hi-masters', 'ahic'],
    less: [],
  },
  'from abroad, fellowship': {
    track: { degree: 'abroad', training: 'fellowship' },
    more: ['ecfmg-certification', ...fellowship],
    less: fromAbroad,
  },
  'from abroad, by practice, no board': {
    track: { degree: 'abroad', training: 'practice', board: 'none', goal: 'chio' },
    more: ['ecfmg-certification'],
    less: fromAbroad,
  },
  'BS-MD, certificate, no board': {
    track: { degree: 'bs_md', training: 'certificate', board: 'none', goal: 'cmio' },
    more: ['hi-certificate'],
    less: ['mcat-score'],
  },
  'BS-MD, training not chosen, informatics board': {
    track: { degree: 'bs_md', board: 'clinical_informatics' },
    more: informaticsBoard,
    less: ['mcat-score'],
    anyTraining: true,
  },
  'no medical degree, master’s, AHIC, CNIO': {
    track: { degree: 'none', training: 'masters', board: 'ahic', goal: 'cnio' },
    more: ['hi-masters', 'ahic'],
    less: ofPhysicians,
  },
  'no medical degree, by practice, CHIO': {
    track: { degree: 'none', training: 'practice', board: 'none', goal: 'chio' },
    more: [],
    less: ofPhysicians,
    anyCredential: true,
  },
  'no medical degree with the board of physicians': {
    track: { degree: 'none', training: 'fellowship', board: 'clinical_informatics', goal: 'ccio' },
    more: ['amia-membership'],
    less: ofPhysicians,
    anyCredential: true,
  },
  'MD, by practice, informatics board': {
    track: { degree: 'md', training: 'practice', board: 'clinical_informatics', goal: 'cmio' },
    more: informaticsBoard,
    less: [],
  },
  'MD, certificate, AHIC, own words': {
    track: { degree: 'md', training: 'certificate', board: 'ahic', goal: 'own', goalWords: 'Head of Digital Care' },
    more: ['hi-certificate', 'ahic'],
    less: [],
  },
};

const wayWith = (track: Partial<Track>) => wayOf({ track: { ...noTrack, ...track } });

describe('twelve combinations of the four choices', () => {
  it('are twelve, against 63 milestones that are asked of everybody', () => {
    expect(Object.keys(combinations)).toHaveLength(12);
    expect([common.length, new Set(common).size]).toEqual([63, 63]);
  });

  it.each([
    ...Object.entries(combinations),
    ['nothing chosen', { track: {}, more: [], less: [], anyTraining: true }] as [string, Combination],
  ])('%s', (_, { track, more, less, anyTraining, anyCredential }) => {
    const { milestones } = wayWith(track);
    const required = milestones.filter(({ requirement }) => requirement.is === 'required').map(({ id }) => id);
    const expected = [...common.filter((id) => !less.includes(id)), ...more];
    expect(required.toSorted()).toEqual(expected.toSorted());
    const members = (group: GroupId) =>
      milestones.filter(({ requirement }) => requirement.is === 'one_of' && requirement.group === group).length;
    expect(members('formal-training') > 0).toBe(anyTraining ?? false);
    expect(members('field-credential')).toBe(anyCredential ? 5 : 0);
  });
});

it('every combination answers, with nothing asked for twice and every step asked or not', () => {
  const choices = <P extends (typeof trackParts)[number]>(part: P) =>
    [null, ...tracks[part].map(({ id }) => id)] as Track[P][];
  for (const degree of choices('degree'))
    for (const training of choices('training'))
      for (const board of choices('board')) {
        const { milestones, steps } = wayWith({ degree, training, board });
        expect([milestones.length, new Set(milestones.map(({ id }) => id)).size, steps.length]).toEqual([104, 104, 13]);
      }
});

it('a track has the exams of its degree by their own names, and one certificate of the field is enough without a degree', () => {
  const [md, osteopathic] = [wayWith({ degree: 'md' }), wayWith({ degree: 'do' })];
  expect(md.milestone('licensing-exam-2')).toMatchObject({
    title: 'USMLE Step 2 CK passed',
    officialUrl: 'https://www.usmle.org',
  });
  expect(osteopathic.milestone('licensing-exam-2')).toMatchObject({
    title: 'COMLEX-USA Level 2-CE passed',
    officialUrl: 'https://www.nbome.org/assessments/comlex-usa/',
  });
  expect(commonWay.milestone('licensing-exam-2')!.title).toContain('or COMLEX');
  const none = wayWith({ degree: 'none' });
  const sixth = (records: ReturnType<typeof aVerified>[]) => standing({ records, way: none }, '2026-11-23').steps[5]!;
  expect(sixth([]).required).toBe(1);
  expect(sixth([aVerified('pmp')]).verified).toBe(1);
});

describe('the goal', () => {
  const own = wayWith({ goal: 'own', goalWords: 'Head of Digital Care' });

  it.each([
    ['cmio', 'CMIO', 'Chief Medical Information Officer'],
    ['chio', 'CHIO', 'Chief Health Information Officer'],
    ['ccio', 'CCIO', 'Chief Clinical Informatics Officer'],
    ['cnio', 'CNIO', 'Chief Nursing Informatics Officer'],
  ] as const)('%s is short and in full', (goal, word, title) => {
    expect(goalOf({ ...noTrack, goal })).toEqual({ word, title });
  });

  it('in own words stands wherever "CMIO" stands', () => {
    expect(own.goal.word).toBe('Head of Digital Care');
    expect(own.steps[11]!.title).toBe('Apply for Head of Digital Care Roles');
    expect(own.steps[12]!.short).toBe('Head of Digital Care');
    expect(own.milestone('cmio-application')!.title).toBe('Applied for a Head of Digital Care position');
    expect([...own.steps, ...own.milestones].filter(({ title }) => title.includes('CMIO'))).toEqual([]);
    expect(own.milestone('cmio-appointed')!.title).toBe('Appointed Head of Digital Care');
  });

  it('does not stand in what a program wrote itself', () => {
    const shadow = aMilestone('program:shadow', { title: 'A week with the CMIO' });
    const way = wayOf({ track: own.track, rules: [{ ...noRules('p'), milestones: [shadow] }] });
    expect(way.milestone('program:shadow')!.title).toBe('A week with the CMIO');
  });

  it('is CMIO before anything is chosen, and while own words are missing', () => {
    expect(commonWay.goal).toEqual({ word: 'CMIO', title: 'Chief Medical Information Officer' });
    expect(goalOf({ ...noTrack, goal: 'own' }).word).toBe('CMIO');
  });

  it('is taken as it is written', () => {
    expect(wayWith({ goal: 'own', goalWords: '$& of $1' }).milestone('cmio-application')!.title).toBe(
      'Applied for a $& of $1 position',
    );
  });
});

describe('nothing that is recorded disappears', () => {
  const records = [aVerified('residency-complete'), aVerified('ecfmg-certification')];
  const drawn = (track: Partial<Track>) =>
    standing({ records, way: wayWith(track) }, '2026-11-23').steps[0]!.milestones.map(({ milestone }) => milestone.id);

  it('of what a track leaves out: it is drawn, and what is empty beside it is not', () => {
    expect(drawn({ degree: 'none' })).toEqual(['bachelors-degree', 'ecfmg-certification', 'residency-complete']);
  });

  it('of what no track asks for', () => {
    expect(drawn({})).toContain('ecfmg-certification');
  });
});
