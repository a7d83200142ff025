import type { Milestone, Pathway } from '../pathway/model.js';
import { steps } from '../pathway/steps.js';
import { type Way, type WayChoice, wayOf } from '../pathway/way.js';

const blank: Milestone = {
  id: 'one',
  step: 3,
  title: 'One',
  evidence: ['Letter'],
  kind: 'activity',
  when: 'day',
  counts: 'once',
  requirement: { is: 'required' },
  duration: null,
  renewal: { rule: 'none' },
  covers: [],
  needs: [],
  skills: [],
  issuer: 'Issuer',
  officialUrl: null,
  sources: ['https://www.source.example/one'],
  certainty: 'official',
  checkedOn: '2026-11-23',
};

/** A milestone that says only what a spec is about. */
export const aMilestone = (id: string, facts: Partial<Milestone> = {}): Milestone => ({
  ...blank,
  id,
  title: id.toUpperCase(),
  ...facts,
});

/** Something held from a day until a day. */
export const aCredential = (id: string, facts: Partial<Milestone> = {}): Milestone =>
  aMilestone(id, {
    kind: 'credential',
    when: 'validity',
    counts: 'held',
    renewal: { rule: 'date_on_document', usualMonths: null, target: null, graceMonths: null },
    ...facts,
  });

/** A pathway of these milestones alone, in the real steps. */
export const aPathway = (milestones: readonly Milestone[], facts: Partial<Pathway> = {}): Pathway => ({
  version: 'spec',
  steps,
  milestones,
  changes: [],
  former: [],
  ...facts,
});

/** The way through them. */
export const aWay = (milestones: readonly Milestone[], choice: WayChoice = {}): Way =>
  wayOf({ ...choice, pathway: choice.pathway ?? aPathway(milestones) });
