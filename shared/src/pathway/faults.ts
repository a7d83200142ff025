import * as z from 'zod';
import { isPartialDate } from '../dates/partial-date.js';
import { closingWays } from './closing-ways.js';
import { drawnAt } from './equivalence.js';
import { type Mention, mentions } from './mentions.js';
import type { ClosingWay, Milestone, Need, Pathway } from './model.js';
import { type TrackChoice, trackParts, tracks } from './tracks.js';

/** What is held together by references: a pathway, the ways that close, the choices of the tracks, and what is said beside them. */
export interface Catalogue {
  pathway: Pathway;
  ways: readonly ClosingWay[];
  choices: readonly TrackChoice[];
  mentions: readonly Mention[];
}

export const catalogueOf = (pathway: Pathway): Catalogue => ({
  pathway,
  ways: closingWays,
  choices: trackParts.flatMap((part) => tracks[part]),
  mentions,
});

/** Everything that is broken in a catalogue, a sentence each; empty when it is whole. */
export const faultsIn = ({ pathway, ways, choices, mentions: said }: Catalogue): readonly string[] => {
  const { milestones, steps, changes, former } = pathway;
  const known = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const missing = (of: string, ids: readonly string[]) =>
    ids.filter((id) => !known.has(id)).map((id) => `${of} names ${id}, which is no milestone.`);
  return [
    ...twice(milestones.map(({ id }) => id)).map((id) => `${id} is there twice.`),
    ...milestones.flatMap((milestone) => [
      ...(steps.some(({ id }) => id === milestone.step) ? [] : [`${milestone.id} is in no step.`]),
      ...missing(milestone.id, referencesOf(milestone)),
      ...milestone.needs.flatMap((need) => faultsOfNeed(milestone, need, ways)),
      ...faultsOfFacts(milestone),
    ]),
    ...circles(known, 'covers', ({ covers }) => covers),
    ...circles(known, 'needs', ({ needs }) => needs.flatMap(neededBy)),
    ...choices.flatMap(({ id, requires, leavesOut, route, names, instead, sources, checkedOn }) => [
      ...missing(`The choice ${id}`, [...requires, ...leavesOut, ...Object.keys(names), ...(instead?.anyOf ?? [])]),
      ...(isDay(checkedOn) ? [] : [`The choice ${id} was checked on no day.`]),
      ...(route?.route && !hasRoute(milestones, route) ? [`The choice ${id} takes a route that is none.`] : []),
      ...malformed(`The choice ${id}`, sources),
    ]),
    ...ways.flatMap(({ id, closesOn, source, checkedOn }) => [
      ...(isDay(closesOn) ? [] : [`The way ${id} closes on no day.`]),
      ...(isDay(checkedOn) ? [] : [`The way ${id} was checked on no day.`]),
      ...malformed(`The way ${id}`, [source]),
    ]),
    ...faultsOfChanges({ changes, former, known }),
    ...said.flatMap((mention) => faultsOfMention(mention, pathway)),
  ];
};

/** What is said beside the catalogue may keep the names of earlier versions: they lead to what is there. */
const faultsOfMention = (
  { of, milestones, urls, checkedOn }: Mention,
  { milestones: all, former, changes }: Pathway,
) => {
  const there = new Set([...all, ...former].map(({ id }) => id));
  return [
    ...milestones
      .filter((id) => !drawnAt(id, changes).every((now) => there.has(now)))
      .map((id) => `${of} names ${id}, which is no milestone.`),
    ...(checkedOn === null || isDay(checkedOn) ? [] : [`${of} was checked on no day.`]),
    ...malformed(of, urls),
  ];
};

const neededBy = ({ anyOf }: Need) => anyOf.map(({ milestone }) => milestone);

const referencesOf = ({ covers, needs, requirement }: Milestone) => [
  ...covers,
  ...needs.flatMap(neededBy),
  ...(requirement.is === 'required_when' ? [requirement.held] : []),
];

const faultsOfNeed = ({ id, sources }: Milestone, { is, anyOf, source }: Need, ways: readonly ClosingWay[]) => [
  ...(anyOf.length > 0 ? [] : [`${id} has a need that nothing meets.`]),
  ...anyOf.flatMap(({ way }) =>
    way && !ways.some((known) => known.id === way) ? [`${id} names ${way}, which is no way.`] : [],
  ),
  ...((is === 'rule') === (source !== null) ? [] : [`${id} has a rule without a source, or a source without a rule.`]),
  ...(source === null || sources.includes(source)
    ? []
    : [`${id} rests a rule on ${source}, which is none of its own.`]),
];

const faultsOfFacts = ({ id, duration, counts, when, sources, officialUrl, checkedOn }: Milestone) => {
  const months = [duration?.min, duration?.typical, duration?.max].flatMap((one) => one ?? []);
  return [
    ...(months.every((one, at) => at === 0 || months[at - 1]! <= one) ? [] : [`${id} takes less than at least.`]),
    ...((counts === 'held') === (when === 'validity') ? [] : [`${id} is held without a validity, or the reverse.`]),
    ...(sources.length > 0 ? [] : [`${id} has no source.`]),
    ...(isDay(checkedOn) ? [] : [`${id} was checked on no day.`]),
    ...malformed(id, [...sources, ...(officialUrl === null ? [] : [officialUrl])]),
  ];
};

const page = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

const malformed = (of: string, urls: readonly string[]) =>
  urls.filter((url) => !page.safeParse(url).success).map((url) => `${of} cites ${url}, no URL.`);

const isDay = (text: string) => text.length === 10 && isPartialDate(text);

const twice = (ids: readonly string[]) => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

const hasRoute = (milestones: readonly Milestone[], { group, route }: { group: string; route: string | null }) =>
  milestones.some(
    ({ requirement }) => requirement.is === 'one_of' && requirement.group === group && requirement.route === route,
  );

/** Milestones that lead back to themselves. */
const circles = (
  known: ReadonlyMap<string, Milestone>,
  by: string,
  edges: (milestone: Milestone) => readonly string[],
): readonly string[] =>
  [...known.keys()].flatMap((from) => {
    const seen = new Set(edges(known.get(from)!));
    for (const id of seen) for (const next of known.has(id) ? edges(known.get(id)!) : []) seen.add(next);
    return seen.has(from) ? [`${from} leads back to itself by what it ${by}.`] : [];
  });

/** A change begins with what is named nowhere else any more, and leads to what is there or changes again. */
const faultsOfChanges = ({
  changes,
  former,
  known,
}: Pick<Pathway, 'changes' | 'former'> & { known: ReadonlyMap<string, Milestone> }) => {
  const named = new Set(former.map(({ id }) => id));
  const twoFold = former.flatMap(({ id }) =>
    known.has(id) ? [`${id} is of an earlier version and of this one.`] : [],
  );
  const broken = changes.flatMap((change, at) => {
    const from = [change.from].flat();
    const to = change.is === 'retired' ? [] : [change.to].flat();
    const later = new Set(changes.slice(at + 1).flatMap((next) => next.from));
    return [
      ...from.filter((id) => !named.has(id)).map((id) => `${id} is ${change.is} and not among the former.`),
      ...to
        .filter((id) => !known.has(id) && !later.has(id))
        .map((id) => `${id} is what became of another, and is none.`),
    ];
  });
  return [...twoFold, ...broken];
};
