import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { grownSkills, skillsFinding } from './grown';
import { lengthWords, requirementWords } from './milestone-words';
import { amountWords, placeOf, yearsWords } from './money';
import { found } from './search';

test('a band says its years, each in one band only, and none where there is no rule', () => {
  expect(yearsWords({ from: 0, before: 2 })).toBe('Less than 2 years');
  expect(yearsWords({ from: 2, before: 5 })).toBe('2 to less than 5 years');
  expect(yearsWords({ from: 5, before: null })).toBe('5 years and more');
  expect(yearsWords(null)).toBe('No number of years');
});

test('an amount is one figure, a range, or open above', () => {
  expect(amountWords({ from: 436_287, to: 436_287 })).toBe('$436,287');
  expect(amountWords({ from: 320_000, to: 400_000 }, true)).toBe('$320,000 to $400,000 and more');
  expect(placeOf(300_000)).toBe(50);
});

test('a length names itself our proposal, is said not to be known, or is not said of an event', () => {
  expect(lengthWords({ min: 3, typical: 12, max: 24, proposal: true })).toBe('Usually 1 year, our proposal.');
  expect(lengthWords({ min: 3, typical: null, max: null, proposal: false })).toBe('Usually 3 months.');
  expect(lengthWords({ min: null, typical: 0.25, max: null, proposal: false })).toBe('Usually 1 week.');
  expect(lengthWords({ min: null, typical: null, max: null, proposal: false })).toBe('Length not known.');
  expect(lengthWords(null)).toBe('');
  expect(requirementWords({ requirement: { is: 'one_of', group: 'formal-training', route: 'master' } })).toBe(
    'One of a group',
  );
});

test('a search finds titles that have every word, in any order', () => {
  const milestones = [{ title: 'Led a small team' }, { title: 'Team project with a named role' }] as Milestone[];
  expect(found(milestones, ' TEAM  small')).toEqual([milestones[0]]);
  expect(found(milestones, 'team')).toHaveLength(2);
  expect(found(milestones, 'zebra')).toEqual([]);
});

test('each milestone is a bead of every skill it grows, under its own step', () => {
  for (const skill of grownSkills) {
    expect(skill.milestones.length).toBeGreaterThan(0);
    expect(skill.bySteps.flatMap(({ milestones }) => milestones)).toHaveLength(skill.milestones.length);
    for (const { step, milestones } of skill.bySteps)
      expect(milestones.every((one) => one.step === step && one.skills.includes(skill.id))).toBe(true);
  }
  const [most, least] = [grownSkills[0]!, { ...grownSkills[1]!, milestones: [] }];
  expect(skillsFinding([least, most])).toBe(
    `${most.title} grows in ${most.milestones.length} milestones, ${least.title.toLowerCase()} in 0.`,
  );
});
