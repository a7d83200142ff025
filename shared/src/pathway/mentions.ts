import { carryOverRules } from '../credits/carry-over.js';
import { aboutIds, aboutOf } from '../explore/about/index.js';
import { corrections } from '../explore/corrections.js';
import { faq } from '../explore/faq.js';
import { ladder, ladderNotes } from '../explore/ladder.js';
import { responsibilities } from '../explore/responsibilities.js';
import { salaryBands, salaryFigures } from '../explore/salary.js';
import { skills } from '../explore/skills.js';
import type { Sourced } from '../explore/sourced.js';
import { surveys } from '../explore/surveys.js';
import { workEnvironment } from '../explore/work-environment.js';
import { countedFrom, measuredInFte } from '../forecast/training.js';
import { helpful, helpfulIds } from './resources.js';

/** What is said beside the catalogue: the milestones it names, in any version, and what it cites. */
export interface Mention {
  of: string;
  milestones: readonly string[];
  urls: readonly string[];
  /** The civil day it was read; null for what carries none. */
  checkedOn: string | null;
}

const fact = (of: string, { sources, checkedOn }: Sourced, milestones: readonly string[] = []): Mention => ({
  of,
  milestones,
  urls: sources.map(({ url }) => url),
  checkedOn,
});

/** Everything that names a milestone or cites a page outside the catalogue itself. */
export const mentions: readonly Mention[] = [
  ...aboutIds.map((id) => ({
    of: `The page about ${id}`,
    milestones: [id],
    urls: aboutOf(id)!.conditions.flatMap(({ source }) => source ?? []),
    checkedOn: null,
  })),
  ...helpful.map(({ title, url, checkedOn }) => ({ of: `“${title}”`, milestones: [], urls: [url], checkedOn })),
  { of: 'What helps', milestones: helpfulIds, urls: [], checkedOn: null },
  ...Object.entries(carryOverRules).map(([id, { sources, checkedOn }]) => ({
    of: `What is carried over of ${id}`,
    milestones: [id],
    urls: sources,
    checkedOn,
  })),
  { of: 'What is counted from the post', milestones: [...countedFrom].flat(), urls: [], checkedOn: null },
  { of: 'What is measured in full-time years', milestones: measuredInFte, urls: [], checkedOn: null },
  ...ladder.map((rung) => fact(`Rung ${rung.rung}`, rung, rung.gates)),
  ...ladderNotes.map((note) => fact('A note on the ladder', note)),
  ...corrections.map((one) => fact(`Correction ${one.number}`, one)),
  ...faq.map((one) => fact(`The question ${one.id}`, one)),
  ...responsibilities.map((one) => fact(`The responsibilities ${one.id}`, one)),
  ...salaryBands.map((one) => fact(`The salary band ${one.title}`, one)),
  ...salaryFigures.map((one) => fact(`The salary figure of ${one.year}`, one)),
  ...skills.map((one) => fact(`The skill ${one.id}`, one)),
  ...surveys.map((one) => fact(`The survey fact ${one.id}`, one)),
  ...workEnvironment.map((one) => fact(`The work environment ${one.id}`, one)),
];
