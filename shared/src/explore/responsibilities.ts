import type { SkillId } from '../pathway/model.js';
import { type Sourced, sourced } from './sourced.js';
import { source } from './sources.js';

export interface Responsibility {
  /** `group-number`. */
  id: string;
  text: string;
  /** Our mapping. */
  skills: readonly SkillId[];
}

export interface ResponsibilityGroup extends Sourced {
  id: string;
  title: string;
  items: readonly Responsibility[];
}

const group = (id: string, title: string, ...items: [string, ...SkillId[]][]): ResponsibilityGroup => ({
  id,
  title,
  items: items.map(([text, ...skills], at) => ({ id: `${id}-${at + 1}`, text, skills })),
  ...sourced('unverified', source.article),
});

/** What a CMIO answers for: 13 groups, 26 items. */
export const responsibilities: readonly ResponsibilityGroup[] = [
  group(
    'strategy',
    'Strategy and planning',
    ['An informatics strategy that serves what the organization wants to reach.', 'leadership', 'decision'],
    ['A plan for how technology becomes a part of clinical work.', 'leadership', 'decision'],
  ),
  group(
    'implementation',
    'Implementation and optimization',
    ['New systems come in under the CMIO’s eye.', 'project_management', 'it'],
    ['Systems do what care needs, and can be used by those who give it.', 'it', 'technology'],
    ['What is in use gets better, so that care does.', 'it', 'technology'],
  ),
  group(
    'change',
    'Change management',
    ['The change around a new technology is led, not left to itself.', 'change'],
    ['Clinicians and staff are ready before a system or a way of working changes.', 'change', 'communication'],
  ),
  group(
    'compliance',
    'Compliance',
    ['The rules of privacy and security are kept.', 'regulatory'],
    ['There are policies that protect patients’ information, and they are enforced.', 'regulatory'],
  ),
  group(
    'training',
    'Training and education',
    ['Everybody is trained when a system is new or changes.', 'communication', 'change'],
    ['Good use of the systems goes on being taught.', 'communication', 'change'],
  ),
  group(
    'clinicians',
    'Clinician support',
    ['Clinicians are helped to use the systems well.', 'communication', 'problem_solving'],
    ['What troubles them about the systems is heard and dealt with.', 'problem_solving', 'communication'],
  ),
  group(
    'data',
    'Data analysis',
    ['Clinical data are drawn, analyzed and read together with analysts.', 'data'],
    ['Decisions and changes of care rest on those data.', 'data', 'decision'],
  ),
  group('collaboration', 'Collaboration', [
    'IT, medical and administrative staff follow one strategy, not three.',
    'teamwork',
  ]),
  group(
    'vendors',
    'Vendor management',
    ['Vendors are held to systems that work and serve.', 'technology'],
    ['Relations with vendors are kept, and contracts negotiated.', 'technology', 'decision'],
  ),
  group(
    'research',
    'Research and development',
    ['Advances in health IT are followed as they come.', 'technology'],
    ['New technology is tried for what it could do for care and outcomes.', 'technology'],
  ),
  group(
    'leadership',
    'Leadership',
    ['The informatics team has a leader.', 'leadership'],
    ['Its people know where they are going, and are guided.', 'leadership'],
  ),
  group(
    'communication',
    'Communication',
    ['Clinicians, administrators and IT are each told what concerns them, in words they use.', 'communication'],
    ['Departments that disagree are brought to talk and to settle.', 'communication', 'teamwork'],
  ),
  group(
    'learning',
    'Continuous learning',
    ['Knowledge of technology, rules and the field stays current.', 'regulatory', 'technology'],
    ['Conferences, workshops and courses are a part of the work.', 'technology'],
  ),
];
