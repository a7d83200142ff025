import { expect, it } from '@jest/globals';
import { usually } from '../pathway/need.js';
import { aMilestone, aWay } from '../testing/a-way.js';
import { skillsLeft } from './skills-left.js';

const way = aWay([
  aMilestone('ward', { skills: ['medical', 'teamwork'] }),
  aMilestone('round', { skills: ['medical'] }),
  aMilestone('course', { skills: ['data'] }),
  aMilestone('report', { skills: ['data', 'leadership'] }),
  aMilestone('change', { skills: ['change', 'leadership'] }),
  aMilestone('first-it-project', {
    skills: ['it'],
    needs: ['ward', 'round', 'course', 'report', 'change'].map((id) => usually(id)),
  }),
]);

it('names the three with the largest share open, then the most open', () => {
  expect(skillsLeft([], way)).toEqual(['medical', 'leadership', 'data']);
  expect(skillsLeft(['course', 'ward'], way)).toEqual(['leadership', 'it', 'change']);
  expect(skillsLeft(['ward', 'round', 'report', 'change'], way)).toEqual(['it', 'data']);
});

it('is of the next rung, and of none where no rung is left', () => {
  expect(skillsLeft(['first-it-project'], way)).toEqual([]);
  expect(skillsLeft([])).toHaveLength(3);
  expect(skillsLeft(['cmio-appointed'])).toEqual([]);
});
