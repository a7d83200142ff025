import type { Milestone, Pathway } from './model.js';
import { step01 } from './milestones/step-01.js';
import { step02 } from './milestones/step-02.js';
import { step03 } from './milestones/step-03.js';
import { step04 } from './milestones/step-04.js';
import { step05 } from './milestones/step-05.js';
import { step06 } from './milestones/step-06.js';
import { step07 } from './milestones/step-07.js';
import { step08 } from './milestones/step-08.js';
import { step09 } from './milestones/step-09.js';
import { step10 } from './milestones/step-10.js';
import { step11 } from './milestones/step-11.js';
import { step12 } from './milestones/step-12.js';
import { step13 } from './milestones/step-13.js';
import { steps } from './steps.js';

const milestones: readonly Milestone[] = [
  ...step01,
  ...step02,
  ...step03,
  ...step04,
  ...step05,
  ...step06,
  ...step07,
  ...step08,
  ...step09,
  ...step10,
  ...step11,
  ...step12,
  ...step13,
];

export const PATHWAY: Pathway = { version: '2026-12', steps, milestones, changes: [], former: [] };

const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));

/** A milestone of the catalogue as it is, whatever somebody's way makes of it. */
export const milestoneById = (id: string): Milestone | undefined => byId.get(id);

/** The catalogue's milestones of a step, whatever somebody's way makes of them. */
export const milestonesOf = (step: number): readonly Milestone[] => byStep.get(step) ?? [];
const byStep = Map.groupBy(milestones, (milestone) => milestone.step);
