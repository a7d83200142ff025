import { describe, expect, it } from '@jest/globals';
import { orBy, program, usually } from '../pathway/need.js';
import { commonWay, wayOf } from '../pathway/way.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aMilestone, aWay } from '../testing/a-way.js';
import { noTrack } from '../pathway/tracks.js';
import { ladderTo, rungOf, skillsOf } from './rungs.js';

const rung = (...records: ReturnType<typeof aRecord>[]) => {
  const { rung: on, next } = rungOf({ records });
  return [
    on?.rung ?? null,
    next && [next.rung.rung, next.gates.map(({ milestone, verified }) => [milestone.id, verified])],
  ];
};

describe('the rung', () => {
  it('is none before the first gate is verified; what is stated opens nothing', () => {
    expect(rung(aRecord('first-it-project'))).toEqual([null, [1, [['first-it-project', false]]]]);
  });

  it('is entered anywhere: the highest whose gates are verified, or covered', () => {
    expect(rung(aVerified('first-it-project'))).toEqual([1, [2, [['lead-it-implementation', false]]]]);
    expect(rung(aVerified('informatics-director-role'))).toEqual([
      3,
      [
        4,
        [
          ['lead-department-or-committee', false],
          ['cross-it-clinical-management', false],
        ],
      ],
    ]);
    expect(rung(aVerified('cmio-appointed'))).toEqual([5, null]);
  });

  it('at the top has the name of the goal, and the posts below their own', () => {
    const way = wayOf({ track: { ...noTrack, goal: 'chio' } });
    expect(rungOf({ records: [aVerified('cmio-appointed')], way }).rung!.title).toBe(
      'Chief Health Information Officer',
    );
    const fourth = ['lead-department-or-committee', 'cross-it-clinical-management'].map((id) => aVerified(id));
    const { rung: on, next } = rungOf({ records: fourth, way });
    expect([on!.title, next!.rung.title]).toEqual([
      'Vice President of Clinical Informatics',
      'Chief Health Information Officer',
    ]);
    expect(ladderTo(commonWay).at(-1)!.title).toBe('Chief Medical Information Officer');
  });

  it('asks for all gates', () => {
    const half = [aVerified('informatics-director-role'), aVerified('lead-department-or-committee')];
    expect(rung(...half)).toEqual([
      3,
      [
        4,
        [
          ['lead-department-or-committee', true],
          ['cross-it-clinical-management', false],
        ],
      ],
    ]);
    expect(rung(...half, aVerified('cross-it-clinical-management'))[0]).toBe(4);
  });

  it('is not opened by what is waived', () => {
    const waived = { program: 'p', milestones: [], required: [], waived: ['first-it-project'], closings: {} };
    const { rung: on, next } = rungOf({ records: [], way: wayOf({ rules: [waived] }) });
    expect([on, next?.gates]).toEqual([null, []]);
  });
});

describe('the skills a rung asks for', () => {
  const way = aWay([
    aMilestone('school', { skills: ['medical'] }),
    aMilestone('project', { skills: ['it'], needs: [usually('school')] }),
    aMilestone('course', { skills: ['data'] }),
    aMilestone('master', { skills: ['data', 'it'] }),
    aMilestone('closed', { skills: ['regulatory'] }),
    aMilestone('gone', { skills: ['change'], requirement: { is: 'left_out' } }),
    aMilestone('lead-it-implementation', {
      skills: ['leadership', 'it'],
      needs: [
        usually('project'),
        orBy(program('course', 'master'), 'ci-practice-pathway', 'closed'),
        usually('gone', 'beside'),
      ],
    }),
    aMilestone('beside', { skills: ['teamwork'] }),
  ]);
  const skills = (...records: ReturnType<typeof aRecord>[]) =>
    skillsOf({ records, way }, 2).map(({ skill, milestones }) => [
      skill,
      ...milestones.map(({ milestone, verified }) => `${milestone.id} ${verified ? 'verified' : 'open'}`),
    ]);

  it('are those of its gates and of all they need, in the order of the pathway', () => {
    expect(skills()).toEqual([
      ['medical', 'school open'],
      ['it', 'project open', 'master open', 'lead-it-implementation open'],
      ['leadership', 'lead-it-implementation open'],
      ['data', 'course open', 'master open'],
      ['teamwork', 'beside open'],
    ]);
  });

  it('of several ways are those of the one that was taken, and each says what is verified', () => {
    expect(skills(aVerified('course'), aVerified('school'), aVerified('gone'), aRecord('project'))).toEqual([
      ['medical', 'school verified'],
      ['it', 'project open', 'lead-it-implementation open'],
      ['leadership', 'lead-it-implementation open'],
      ['data', 'course verified'],
      ['change', 'gone verified'],
    ]);
  });

  it('leave out what is waived, and are none of a rung that does not exist', () => {
    const waived = { program: 'p', milestones: [], required: [], waived: ['school'], closings: {} };
    const spared = wayOf({ pathway: way.pathway, rules: [waived] });
    expect(skillsOf({ records: [], way: spared }, 2).map(({ skill }) => skill)).toEqual([
      'it',
      'leadership',
      'data',
      'teamwork',
    ]);
    expect(skillsOf({ records: [], way }, 6)).toEqual([]);
  });

  it('of the catalogue reach from the project back to the ward', () => {
    const ids = skillsOf({ records: [], way: commonWay }, 1).flatMap(({ milestones }) =>
      milestones.map(({ milestone }) => milestone.id),
    );
    expect(new Set(ids)).toEqual(new Set(['ehr-super-user', 'first-it-project']));
  });
});
