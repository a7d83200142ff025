/** The catalogue as it was built. */
export type Built = typeof import('../../shared/dist/index.js');
type Milestone = Built['PATHWAY']['milestones'][number];

/** What a catalogue holds, what is not known of it and what is old on a civil day: a line each. */
export const reportOn = (built: Built, today: string): readonly string[] => {
  const { milestones, version } = built.PATHWAY;
  return [
    `Pathway ${version}: ${milestones.length} milestones, ${built.PATHWAY.steps.length} steps, on ${today}.`,
    '',
    ...stepLines(built),
    '',
    `Requirement: ${counted(milestones.map(requirementOf))}.`,
    `Certainty: ${counted(milestones.map(({ certainty }) => certainty))}.`,
    `Needs: ${counted(milestones.flatMap(({ needs }) => needs.map(({ is }) => is)))}.`,
    '',
    'Each choice alone, against nothing chosen:',
    ...trackLines(built),
    '',
    ...unknownLines(milestones),
    '',
    ...built.closingWays.map((way) => closingLine(way, today)),
    ...oldLines(built, today),
  ];
};

const requirementOf = ({ requirement }: Milestone) =>
  requirement.is === 'one_of' ? `one of ${requirement.group}` : requirement.is.replaceAll('_', ' ');

/** How many there are of each, the most first. */
const counted = (words: readonly string[]) =>
  [...Map.groupBy(words, (word) => word)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([word, { length }]) => `${length} ${word}`)
    .join(', ');

const stepLines = ({ PATHWAY, milestonesOf }: Built) =>
  PATHWAY.steps.map(({ id, title }) => {
    const here = milestonesOf(id);
    const count = String(here.length).padStart(3);
    const status = counted(here.map(({ certainty }) => certainty));
    return `${String(id).padStart(4)} ${title.padEnd(64)}${count}: ${counted(here.map(requirementOf))}; ${status}`;
  });

const trackLines = ({ tracks, trackParts, wayOf, noTrack, commonWay }: Built) => {
  const required = ({ milestones }: Built['commonWay']) =>
    new Set(milestones.flatMap(({ id, requirement }) => (requirement.is === 'required' ? [id] : [])));
  const common = required(commonWay);
  return trackParts.flatMap((part) =>
    tracks[part].map(({ id, certainty }) => {
      const now = required(wayOf({ track: { ...noTrack, [part]: id } }));
      const changes = `+${without(now, common)} −${without(common, now)}`;
      return `     ${part.padEnd(9)} ${id.padEnd(21)}${now.size} required (${changes}), ${certainty}`;
    }),
  );
};

const without = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((id) => !other.has(id)).length;

const unknownLines = (milestones: readonly Milestone[]) => {
  const timeless = milestones.filter(({ duration }) => duration === null);
  const timed = milestones.length - timeless.length;
  const ours = milestones.filter(({ duration }) => duration?.proposal).length;
  return [
    `Durations: ${timed} known, ${ours} of them our proposal. Not known: ${named(timeless)}.`,
    `Renewal not known: ${named(milestones.filter(({ renewal }) => renewal.rule === 'unknown'))}.`,
    `Not verified: ${named(milestones.filter(({ certainty }) => certainty === 'unverified'))}.`,
  ];
};

const named = (milestones: readonly Milestone[]) =>
  milestones.length === 0 ? 'none' : `${milestones.length} (${milestones.map(({ id }) => id).join(', ')})`;

const closingLine = ({ id, closesOn, doubt }: Built['closingWays'][number], today: string) =>
  [`The way ${id} ${closesOn < today ? 'closed' : 'is open until'} ${closesOn}.`, doubt].filter(Boolean).join(' ');

const oldLines = ({ PATHWAY, catalogueOf, isOld, CHECK_WITH_ISSUER }: Built, today: string) => {
  const { choices, ways, mentions } = catalogueOf(PATHWAY);
  const beside = [
    ...choices.map(({ id, checkedOn }) => ({ of: `the choice ${id}`, checkedOn })),
    ...ways.map(({ id, checkedOn }) => ({ of: `the way ${id}`, checkedOn })),
    ...mentions.flatMap(({ of, checkedOn }) => (checkedOn === null ? [] : [{ of, checkedOn }])),
  ];
  const old = beside.filter((one) => isOld(one, today)).map(({ of }) => of);
  return [
    `${CHECK_WITH_ISSUER}, read over a year ago: ${named(PATHWAY.milestones.filter((milestone) => isOld(milestone, today)))}.`,
    `Of the ${beside.length} choices, ways and other facts: ${old.length === 0 ? 'none' : `${old.length} (${old.join(', ')})`}.`,
  ];
};
