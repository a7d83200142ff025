import type { Application } from '../contracts/application.js';
import { civilDayIn } from '../dates/civil-day.js';
import { formatPartial } from '../dates/partial-date.js';
import type { Track } from '../pathway/tracks.js';
import { isGoalRole } from './goal-role.js';
import { responsibilitiesOf, unprepared } from './preparation.js';

export type ChecklistPart = 'research' | 'documents' | 'references' | 'preparation' | 'reflections';

/** One thing that step 12 asks for of an application: how much of it is there, and what is missing in words. */
export interface ChecklistItem {
  part: ChecklistPart;
  title: string;
  /** The milestone it leads to; null for a post below the one the way leads to. */
  milestone: string | null;
  /** Whether a record of that milestone was made from this application. */
  recorded: boolean;
  there: number;
  of: number;
  missing: readonly string[];
}

const milestones: Record<ChecklistPart, string> = {
  research: 'target-organization-research',
  documents: 'cmio-cv-tailored',
  references: 'references-secured',
  preparation: 'cmio-interview',
  reflections: 'cmio-interview',
};

type Asked = Pick<Application, 'content' | 'interviews' | 'records'>;

/** What step 12 asks for of one application. Nothing waits for it: what is missing is shown beside. */
export const checklistOf = (application: Asked, track?: Track, timeZone = 'UTC'): readonly ChecklistItem[] => {
  const { content, interviews, records } = application;
  const leads = isGoalRole(content, track);
  const item = (part: ChecklistPart, title: string, of: number, missing: readonly string[]): ChecklistItem => ({
    part,
    title,
    milestone: leads ? milestones[part] : null,
    recorded: leads && records.some(({ milestone }) => milestone === milestones[part]),
    there: of - missing.length,
    of,
    missing,
  });
  const research = researched(content);
  const agreed = references(content);
  const held = interviews.filter(({ state }) => state === 'held');
  const groups = unprepared(content);
  return [
    item('research', 'The organization is researched', research.length, lacking(research)),
    item('documents', 'CV and letter are tailored', 2, lacking(documents(content))),
    item('references', 'Three references have agreed', agreed.length, lacking(agreed)),
    item(
      'preparation',
      'The interview is prepared',
      responsibilitiesOf(content.rung).length,
      groups.map(({ title }) => title),
    ),
    item(
      'reflections',
      'Each interview is reflected on',
      held.length,
      held
        .filter(({ reflection }) => reflection === '')
        .map(({ at }) => `The interview of ${formatPartial(civilDayIn(at, timeZone))}`),
    ),
  ];
};

type Part = readonly [words: string, there: boolean];
const lacking = (parts: readonly Part[]) => parts.flatMap(([words, there]) => (there ? [] : [words]));

const researched = ({ research, ehr, reportsTo }: Application['content']): Part[] => [
  ['Mission', research.mission !== ''],
  ['Values', research.values !== ''],
  ['Challenges', research.challenges !== ''],
  ['EHR', ehr !== ''],
  ['Reporting line', reportsTo !== ''],
];

const documents = ({ documents: sent, letter }: Application['content']): Part[] => [
  ['CV', sent.length > 0],
  ['Cover letter', letter !== ''],
];

const references = ({ references: all }: Application['content']): Part[] =>
  (['cmo', 'cio', 'clinical_peer'] as const).map((relation) => [
    { cmo: 'A CMO', cio: 'A CIO', clinical_peer: 'A clinical peer' }[relation],
    all.some((one) => one.relation === relation && one.agreedOn !== null),
  ]);
