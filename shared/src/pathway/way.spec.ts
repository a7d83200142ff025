import { describe, expect, it } from '@jest/globals';
import { standing } from '../record/standing.js';
import { aVerified } from '../testing/a-record.js';
import type { Milestone } from './model.js';
import { PATHWAY } from './pathway.js';
import { noTrack, type Track } from './tracks.js';
import { commonWay, isAskedFor, noRules, type ProgramRules, wayOf } from './way.js';

const today = '2026-11-23';
const pmp = PATHWAY.milestones.find(({ id }) => id === 'pmp')!;
const own: Milestone = {
  ...pmp,
  id: 'program:7f1d2c40-0000-4000-8000-000000000001',
  step: 3,
  title: 'Journal club of the program',
  requirement: { is: 'required' },
};
const rules = (facts: Partial<ProgramRules>, program = 'p'): ProgramRules => ({ ...noRules(program), ...facts });
const tracked = (track: Partial<Track>) => wayOf({ track: { ...noTrack, ...track } });
const requirement = (way: typeof commonWay, id: string) => way.milestone(id)?.requirement.is;

describe('a program’s own milestones', () => {
  const way = wayOf({ rules: [rules({ milestones: [own] })] });

  it('are in their step, after those of the pathway, and counted', () => {
    expect(way.milestonesOf(3).at(-1)!.id).toBe(own.id);
    expect(way.milestone(own.id)!.title).toBe('Journal club of the program');
    const before = standing({ records: [] }, today).steps[2]!.required;
    expect(standing({ records: [aVerified(own.id)], way }, today).steps[2]).toMatchObject({
      required: before + 1,
      verified: 1,
    });
  });

  it('are on no other way', () => {
    expect(commonWay.milestone(own.id)).toBeUndefined();
  });

  it('of several programs are all there', () => {
    const other = { ...own, id: 'program:7f1d2c40-0000-4000-8000-000000000002', step: 7 };
    const both = wayOf({ rules: [rules({ milestones: [own] }), rules({ milestones: [other] }, 'q')] });
    expect([both.milestone(own.id), both.milestone(other.id)].map((one) => one?.step)).toEqual([3, 7]);
  });
});

describe('what a program requires', () => {
  it('is required, whatever the pathway says', () => {
    const way = wayOf({ rules: [rules({ required: ['cphims', 'mba-degree'] })] });
    expect([requirement(way, 'cphims'), requirement(way, 'mba-degree')]).toEqual(['required', 'required']);
    expect(requirement(commonWay, 'cphims')).toBe('optional');
    expect(standing({ records: [], way }, today).steps[10]!.required).toBe(1);
  });

  it('is left out where the track leaves it out', () => {
    const way = wayOf({ track: { ...noTrack, degree: 'none' }, rules: [rules({ required: ['dea-registration'] })] });
    expect(requirement(way, 'dea-registration')).toBe('left_out');
  });
});

describe('what a program waives', () => {
  const way = wayOf({ rules: [rules({ waived: ['mcat-score'] }), rules({ waived: ['hi-masters'] }, 'q')] });

  it('is known with the program that did', () => {
    expect([...way.waived]).toEqual([
      ['mcat-score', 'p'],
      ['hi-masters', 'q'],
    ]);
  });

  it('counts as done, a route of a group too', () => {
    const { steps } = standing({ records: [], way }, today);
    expect([steps[0]!.verified, steps[3]!.verified]).toEqual([1, 1]);
  });
});

describe('the day a way closes', () => {
  const closesOn = (...days: (string | undefined)[]) =>
    wayOf({
      rules: days.map((day, at) => rules({ closings: day ? { 'ci-practice-pathway': day } : {} }, `p${at}`)),
    }).closesOn('ci-practice-pathway');

  it('is the catalogue’s unless a program corrects it', () => {
    expect([closesOn(), closesOn(undefined)]).toEqual(['2025-12-31', '2025-12-31']);
    expect(commonWay.closesOn('halm-practice-pathway')).toBe('2030-12-31');
  });

  it('is the corrected one, an earlier one too, and of several the latest', () => {
    expect([closesOn('2027-06-30'), closesOn('2022-12-31')]).toEqual(['2027-06-30', '2022-12-31']);
    expect(closesOn('2027-06-30', undefined, '2028-12-31', '2026-01-01')).toBe('2028-12-31');
  });

  it('is corrected for that way alone', () => {
    const way = wayOf({ rules: [rules({ closings: { 'ci-practice-pathway': '2027-06-30' } })] });
    expect(way.closesOn('halm-practice-pathway')).toBe('2030-12-31');
  });
});

describe('milestones of earlier versions', () => {
  const former = { ...pmp, id: 'pmi-certificate', step: 6, requirement: { is: 'required' } as const };
  const pathway = {
    ...PATHWAY,
    version: 'later',
    former: [former],
    changes: [{ is: 'retired', from: former.id } as const],
  };
  const way = wayOf({ pathway });

  it('are there by name, and asked of nobody', () => {
    expect(way.milestone(former.id)).toMatchObject({ title: pmp.title, requirement: { is: 'left_out' } });
    expect(standing({ records: [], way }, today).steps[5]!.required).toBe(0);
  });

  it('are drawn where something is recorded under them', () => {
    const shown = (records: readonly ReturnType<typeof aVerified>[]) =>
      standing({ records, way }, today).steps[5]!.milestones.map(({ milestone }) => milestone.id);
    expect(shown([])).not.toContain(former.id);
    expect(shown([aVerified(former.id)])).toContain(former.id);
  });
});

describe('what comes before, on somebody’s way', () => {
  const needs = (way: typeof commonWay, id: string) =>
    way.milestone(id)!.needs.map(({ anyOf }) => anyOf.map(({ milestone }) => milestone).join(' or '));

  it('is ECFMG for who comes from abroad, and for nobody else', () => {
    expect(needs(tracked({ degree: 'abroad' }), 'residency-complete')).toContain('ecfmg-certification');
    for (const way of [commonWay, tracked({ degree: 'md' })])
      expect(needs(way, 'residency-complete')).toEqual(['medical-degree', 'residency-match']);
  });

  it('is nothing of a physician’s for who is none', () => {
    expect(needs(tracked({ degree: 'none' }), 'cmio-readiness-review')).toEqual([
      'informatics-director-role',
      'outcome-project',
      'lead-department-or-committee',
      'cross-it-clinical-management',
    ]);
    expect(needs(tracked({ degree: 'none' }), 'lead-small-team')).toEqual([]);
  });

  it('is no formal training for who comes by practice, though the board still names it', () => {
    const practice = tracked({ training: 'practice' });
    expect(needs(practice, 'informatics-portfolio')).toEqual(['first-it-project', 'informatics-capstone']);
    expect(needs(commonWay, 'informatics-portfolio')).toHaveLength(3);
    expect(needs(practice, 'ci-board-eligible')[0]).toBe(
      'ci-fellowship-complete or informatics-role-3y or hi-masters or hi-doctorate',
    );
  });
});

it('asks for formal training and for no business degree', () => {
  expect([isAskedFor('formal-training'), isAskedFor('business-degree')]).toEqual([true, false]);
});
