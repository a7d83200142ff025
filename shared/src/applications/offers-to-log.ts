import type { Application } from '../contracts/application.js';
import type { EvidenceLink, When } from '../contracts/content.js';
import { civilDayIn } from '../dates/civil-day.js';
import { formatPartial } from '../dates/partial-date.js';
import type { Track } from '../pathway/tracks.js';
import { isGoalRole } from './goal-role.js';
import { holding, type Move, placeNow, reachedOn } from './moves.js';

/** A milestone that an application has come to, with what its record will say. */
export interface ApplicationLogOffer {
  milestone: string;
  /** The interview it is about, where it is one. */
  interview: string | null;
  when: When;
  note: string;
  links: readonly EvidenceLink[];
  files: readonly string[];
  /** Why it cannot be logged yet, in a sentence; null when it can. */
  notYet: string | null;
}

type From = Pick<Application, 'content' | 'moves' | 'interviews' | 'records' | 'cvVersions'>;
type Content = Application['content'];

/** `today` is the last civil day that is not in the future; `timeZone` the person's, for the days of interviews. */
export interface OfferedOn {
  today: string;
  track?: Track;
  timeZone?: string;
}

/** What can be logged from an application, in the order of the path. What was recorded from it already is not offered. */
export const logOffersOf = (
  from: From,
  { today, track, timeZone = 'UTC' }: OfferedOn,
): readonly ApplicationLogOffer[] => {
  const moves = holding(from.moves);
  const all = isGoalRole(from.content, track)
    ? [
        ...researched(from.content, moves, today),
        ...tailored(from, moves, today),
        ...referred(from.content),
        ...applied(from.content, moves),
        ...interviewed(from, today, timeZone),
        ...appointed(from.content, moves, today),
      ]
    : posts(from.content, moves, today);
  return all.filter(
    ({ milestone, interview }) =>
      !from.records.some((record) => record.milestone === milestone && record.interview === interview),
  );
};

/** A note holds at most this; what is cut stays whole in the application. */
const LONGEST = 4000;
const noteOf = (...lines: (string | false)[]) => {
  const note = lines.filter(Boolean).join('\n\n');
  return note.length <= LONGEST ? note : `${note.slice(0, LONGEST - 2).trimEnd()} …`;
};
const called = ({ role, organisation }: Content) => `${role}, ${organisation}`;

const offer = (
  milestone: string,
  when: When,
  note: string,
  rest: Partial<ApplicationLogOffer> = {},
): ApplicationLogOffer => ({ milestone, interview: null, when, note, links: [], files: [], notYet: null, ...rest });
const onDay = (from: string): When => ({ from, until: null, ongoing: false });
const since = (from: string): When => ({ from, until: null, ongoing: true });

const researched = (content: Content, moves: readonly Move[], today: string) => {
  const { mission, values, challenges } = content.research;
  if (!mission && !values && !challenges) return [];
  const note = noteOf(
    `Researched: ${called(content)}.`,
    mission && `Mission: ${mission}`,
    values && `Values: ${values}`,
    challenges && `Challenges: ${challenges}`,
    content.ehr && `EHR: ${content.ehr}`,
    content.reportsTo && `Reports to: ${content.reportsTo}`,
  );
  return [offer('target-organization-research', onDay(reachedOn(moves, 'tailored') ?? today), note)];
};

const tailored = ({ content, cvVersions }: From, moves: readonly Move[], today: string) => {
  if (content.documents.length === 0 && content.letter === '') return [];
  const sent = content.documents.flatMap((document) => {
    const version = document.is === 'cv' && cvVersions.find(({ id }) => id === document.version);
    return version ? [`${version.name}, version ${version.number}`] : [];
  });
  const note = noteOf(
    `Tailored for: ${called(content)}.`,
    sent.length > 0 && `CV: ${sent.join('; ')}`,
    content.letter && `Cover letter:\n${content.letter}`,
  );
  const files = content.documents.flatMap((document) => (document.is === 'file' ? [document.file] : []));
  return [offer('cmio-cv-tailored', onDay(reachedOn(moves, 'tailored') ?? today), note, { files: unique(files) })];
};

const relations = { cmo: 'CMO', cio: 'CIO', clinical_peer: 'clinical peer' } as const;

const referred = ({ references }: Content) => {
  const agreed = references.filter(({ agreedOn }) => agreedOn !== null);
  const wanted = Object.keys(relations) as (keyof typeof relations)[];
  if (!wanted.every((relation) => agreed.some((one) => one.relation === relation))) return [];
  const lines = agreed.map(
    ({ name, relation, agreedOn }) =>
      `${name}${relation === 'other' ? '' : `, ${relations[relation]}`}, agreed ${formatPartial(agreedOn!)}`,
  );
  const last = agreed
    .map(({ agreedOn }) => agreedOn!)
    .toSorted()
    .at(-1)!;
  return [offer('references-secured', onDay(last), noteOf('References:', lines.join('\n')))];
};

const applied = (content: Content, moves: readonly Move[]) => {
  const on = reachedOn(moves, 'applied');
  if (!on) return [];
  const links = content.link ? [{ url: content.link, label: 'Posting' }] : [];
  return [offer('cmio-application', onDay(on), `Applied: ${called(content)}.`, { links })];
};

const kinds: Record<Application['interviews'][number]['kind'], string> = {
  screen: 'Screening interview',
  panel: 'Panel interview',
  presentation: 'Presentation to the panel',
  visit: 'Visit',
  other: 'Interview',
};

/** The reflection stays where it is: a record may be submitted one day, and what was written for oneself may not. */
const interviewed = ({ content, interviews }: From, today: string, timeZone: string) =>
  interviews
    .filter(({ state }) => state === 'held')
    .map((interview) => ({ ...interview, on: civilDayIn(interview.at, timeZone) }))
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ id, kind, on, minutes }) =>
      offer('cmio-interview', onDay(on), `${kinds[kind]}, ${minutes} minutes: ${called(content)}.`, { interview: id }),
    );

const appointed = (content: Content, moves: readonly Move[], today: string) =>
  placeNow(moves) === 'appointed' ? [post('cmio-appointed', content, today)] : [];

/** A post before the last one counts by its share of full time and, as a director's, by its rung. */
const posts = (content: Content, moves: readonly Move[], today: string) => {
  if (placeNow(moves) !== 'appointed') return [];
  const share = content.offer?.fte ?? 0;
  return [
    ...(share >= 0.25 ? [post('informatics-role-25fte', content, today)] : []),
    ...(content.rung === 3 || content.rung === 4 ? [post('informatics-director-role', content, today)] : []),
  ];
};

const post = (milestone: string, content: Content, today: string): ApplicationLogOffer => {
  const { title = '', startsOn = null, fte = null, file = null } = content.offer ?? {};
  const note = noteOf(
    `${title || content.role}, ${content.organisation}.`,
    content.reportsTo && `Reports to: ${content.reportsTo}`,
    fte !== null && `Informatics: ${Math.round(fte * 100)} % of full time`,
  );
  const notYet =
    startsOn === null
      ? 'Say in the offer on which day it starts.'
      : startsOn > today
        ? `It can be logged from ${formatPartial(startsOn)}, when it starts.`
        : null;
  return offer(milestone, since(startsOn ?? today), note, { files: file ? [file] : [], notYet });
};

const unique = (ids: readonly string[]) => [...new Set(ids)];
