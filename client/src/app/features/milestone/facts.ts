import type { Milestone, Way } from '@cmio-pathway/shared';
import { skills } from '@cmio-pathway/shared/explore';
import { countsWords, durationWords, kindWords, renewalWords } from './fact-words';
import { requirementWords, tracksOf } from './requirement-words';

/** Something known of a milestone: its name and what is said of it, line by line. */
export interface Fact {
  name: string;
  lines: readonly string[];
}

const named = (name: string, lines: readonly string[]): readonly Fact[] => (lines.length > 0 ? [{ name, lines }] : []);
const titled = (ids: Iterable<string>, way: Way): string[] => [...ids].flatMap((id) => way.milestone(id)?.title ?? []);

/** What is known of a milestone, in the order people ask. `own` is null for who is not signed in. */
export const factsOf = (milestone: Milestone, common: Way, own: Way | null): readonly Fact[] => {
  const { id } = milestone;
  const usual = common.milestone(id);
  const mine = own?.milestone(id);
  const tracks = tracksOf(id);
  const program = own?.waived.has(id) ? ['Waived for you by a program'] : [];
  const covering = common.milestones.filter(({ covers }) => covers.includes(id));
  return [
    { name: 'What it is', lines: [kindWords[milestone.kind]] },
    { name: 'How it counts', lines: [countsWords[milestone.counts]] },
    ...named('On the common way', usual ? [requirementWords(usual, common)] : ['Not there: a program asks for it']),
    ...named('On your way', mine ? [requirementWords(mine, own!), ...program] : []),
    ...named('On the tracks', [
      ...tracks.requiredWith.map((title) => `Required with: ${title}`),
      ...tracks.notNeededWith.map((title) => `Another route, or none, with: ${title}`),
      ...tracks.leftOutWith.map((title) => `Left out with: ${title}`),
    ]),
    { name: 'How long', lines: durationWords(milestone.duration) },
    { name: 'Due again', lines: renewalWords(milestone.renewal) },
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
