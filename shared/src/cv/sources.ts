import type { CvEntry, CvSource } from '../contracts/cv.js';
import { milestoneById } from '../pathway/pathway.js';
import { byNewest } from './newest.js';
import { keptIn, masked, numberIn, withMasks } from './numbers.js';
import { type LeftOut, placement, type Placed } from './placement.js';
import { lastOf, lineages, type Lineage } from './renewals.js';
import { cvSections, type CvSectionId } from './sections.js';
import type { CvProfile, CvRecord } from './source-facts.js';
import { checkWords } from './check-words.js';

type Source = CvSource;

/**
 * Everything a CV can be made of, by section and newest first: records whether anybody has verified them or not, with the latest they
 * say, and entries. What renews something is one line with it. What gives away too much says why it is hidden.
 */
export const sourcesOf = (
  records: readonly CvRecord[],
  entries: readonly CvEntry[],
  profile: CvProfile,
): CvSource[] => {
  const there = records.filter(({ state }) => state !== 'withdrawn' && state !== 'not_met');
  const open = new Set(there.filter(({ confined }) => !confined).map(({ milestone }) => milestone));
  const sources = [
    ...lines(lineages(there)).flatMap((lineage) => ofLineage(lineage, open, profile)),
    ...entries.filter(({ removedAt }) => removedAt === null).map(ofEntry),
  ];
  return sources.toSorted((a, b) => cvSections.indexOf(a.section) - cvSections.indexOf(b.section) || byNewest(a, b));
};

/** What is done again every few years stands there once. */
const lines = (all: readonly Lineage[]): Lineage[] =>
  [...Map.groupBy(all, ({ root }) => (isLastOnly(root) ? `${root.milestone} ${root.confined}` : root.id)).values()].map(
    (own) => (own.length === 1 ? own[0]! : lastOf(own)),
  );
const isLastOnly = ({ milestone }: CvRecord) => {
  const place = placement[milestone];
  return typeof place === 'object' && place.lastOnly;
};

const ofLineage = (lineage: Lineage, there: ReadonlySet<string>, profile: CvProfile): Source[] => {
  const { root, latest, when, before } = lineage;
  const place = placeOf(latest);
  if (typeof place === 'string' || (place.unless !== null && there.has(place.unless))) return [];
  const title = typeof place.title === 'string' ? place.title : place.title(profile);
  const note = place.tells || isExam(latest) ? latest.content.note : '';
  const source: Source = {
    key: `record:${root.id}`,
    section: place.section,
    title,
    organisation: '',
    place: '',
    when,
    text: [withMasks(note), before].filter((part) => part !== '').join('\n'),
    links: place.links ? [...latest.content.links] : [],
    doi: '',
    pmid: '',
    milestone: latest.milestone,
    hidden: latest.confined ? 'confidence' : isExam(latest) ? 'exam_score' : keptIn(note),
    check: latest.check && checkWords(latest.check),
  };
  return [source, ...numberOf(source, latest)];
};

/** A license is a line of its own accord; its number stands beside it when somebody chooses so, and never whole. */
const numberOf = (source: Source, { milestone, content }: CvRecord): Source[] => {
  const hidden = numbered[milestone];
  const number = hidden && numberIn([content.note, ...content.links.flatMap(({ label, url }) => [label, url])]);
  if (!hidden || !number) return [];
  const text = `Number ${masked(number)}`;
  return [
    {
      ...source,
      key: `${source.key}:${hidden}`,
      text,
      links: [],
      hidden: source.hidden ?? hidden,
      check: null,
    },
  ];
};
const numbered: Readonly<Record<string, 'license_number' | 'dea_number'>> = {
  'state-medical-license': 'license_number',
  'dea-registration': 'dea_number',
};

const ofEntry = (entry: CvEntry): Source => ({
  key: `entry:${entry.id}`,
  section: entry.section,
  title: withMasks(entry.title),
  organisation: entry.organisation,
  place: entry.place,
  when: entry.when,
  text: withMasks(entry.text),
  links: entry.links,
  doi: entry.doi,
  pmid: entry.pmid,
  milestone: null,
  hidden: keptIn(`${entry.title}\n${entry.text}`),
  check: null,
});

const isExam = ({ milestone, own }: CvRecord) => (own?.kind ?? milestoneById(milestone)?.kind) === 'exam';

/** Where a record stands; a program's own milestones are placed by what they are. */
const placeOf = ({ milestone, own }: CvRecord): Placed | LeftOut =>
  own
    ? {
        section: sectionOfOwn(own),
        title: own.title,
        tells: own.kind === 'role' || own.kind === 'activity',
        links: false,
        lastOnly: false,
        unless: null,
      }
    : (placement[milestone] ?? 'of the way');

const sectionOfOwn = ({ kind, step }: NonNullable<CvRecord['own']>): CvSectionId => {
  if (kind === 'degree') return 'education';
  if (kind === 'credential' || kind === 'exam') return 'licensure';
  if (kind === 'role') return step === 10 || step === 12 ? 'appointments' : 'leadership';
  return sectionOfStep[step] ?? 'service';
};
const sectionOfStep: Readonly<Record<number, CvSectionId>> = {
  1: 'training',
  2: 'training',
  3: 'training',
  4: 'training',
  5: 'leadership',
  7: 'service',
  9: 'teaching',
  10: 'informatics',
  11: 'training',
  13: 'informatics',
};
