import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import type { Way } from '@cmio-pathway/shared/pathway/way';
import { aboutOf, skills } from '@cmio-pathway/shared/explore';
import type { OwnWay } from './own-way';
import { countsWords, durationWords, kindWords, renewalLines } from './fact-words';
import { requirementWords, tracksOf } from './requirement-words';

/** Something known of a milestone: its name and what is said of it, line by line. */
export interface Fact {
  name: string;
  lines: readonly string[];
}

const named = (name: string, lines: readonly string[]): readonly Fact[] => (lines.length > 0 ? [{ name, lines }] : []);
const titled = (ids: Iterable<string>, way: Way): string[] => [...ids].flatMap((id) => way.milestone(id)?.title ?? []);

/** What is known of a milestone, in the order people ask. `own` is null for who is not signed in. */
export const factsOf = (milestone: Milestone, common: Way, own: OwnWay | null): readonly Fact[] => {
  const { id } = milestone;
  const usual = common.milestone(id);
  const mine = own?.way.milestone(id);
  const tracks = tracksOf(id);
  const covering = common.milestones.filter(({ covers }) => covers.includes(id));
  return [
    ...named('What it is', [aboutOf(id)?.what ?? []].flat()),
    { name: 'Its kind, as we assign it', lines: [kindWords[milestone.kind]] },
    { name: 'How it counts', lines: [countsWords[milestone.counts]] },
    ...named('On the common way', usual ? [requirementWords(usual, common)] : ['Not there: it is your program’s own']),
    ...named('On your way', mine ? [requirementWords(mine, own!.way), ...own!.waivedBecause(id)] : []),
    ...named('On the tracks', [
      ...tracks.requiredWith.map((title) => `Required with: ${title}`),
      ...tracks.insteadWith.map((title) => `One of several that are asked for with: ${title}`),
      ...tracks.notNeededWith.map((title) => `Another route, or none, with: ${title}`),
      ...tracks.leftOutWith.map((title) => `Left out with: ${title}`),
    ]),
    { name: 'How long', lines: durationWords(milestone.duration) },
    { name: 'Due again', lines: renewalLines(milestone.renewal) },
    ...named('Covers', titled(milestone.covers, common)),
    ...named(
      'Covered by',
      covering.map(({ title }) => title),
    ),
    ...named(
      'Skills it grows',
      milestone.skills.flatMap((skill) => skills.find((one) => one.id === skill)?.title ?? []),
    ),
  ];
};
