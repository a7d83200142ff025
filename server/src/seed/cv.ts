import type { INestApplicationContext } from '@nestjs/common';
import { type CvChoice, type CvEntryDraft, cvSections } from '@cmio-pathway/shared';
import { CvEntries, Cvs } from '../features/cvs/index.js';
import type { Stage } from './stage.js';
import { later } from './visits.js';

type Entry = Pick<CvEntryDraft, 'section' | 'title'> &
  Partial<Omit<CvEntryDraft, 'when'>> & { years: [from: number, until?: number | 'on'] };

/** What somebody near the end of the way adds to a CV; years count back from today. */
const entries: readonly Entry[] = [
  {
    section: 'appointments',
    title: 'Associate Professor of Medicine (clinical track)',
    organisation: 'Northmoor School of Medicine',
    years: [3, 'on'],
  },
  {
    section: 'appointments',
    title: 'Assistant Professor of Medicine',
    organisation: 'Northmoor School of Medicine',
    years: [8, 3],
  },
  {
    section: 'publications',
    title:
      'Abernathy-Ruiz T, Kestrel M, Quillon R. Alerts that are read: a stepped-wedge trial of interruptive decision support in twelve clinics',
    organisation: 'Journal of Bedside Informatics',
    doi: '10.5555/jbi.2024.0112',
    years: [1],
  },
  {
    section: 'publications',
    title: 'Abernathy-Ruiz T, Fennimore G. Downtime without panic: what four hours on paper taught one hospital',
    organisation: 'Annals of Clinical Operations',
    doi: '10.5555/aco.2022.0417',
    years: [3],
  },
  {
    section: 'publications',
    title:
      'Brandvold S, Abernathy-Ruiz T, Bellweather A. Who signs the order set? Ownership and review of 214 order sets',
    organisation: 'Journal of Bedside Informatics',
    doi: '10.5555/jbi.2021.0033',
    years: [4],
  },
  {
    section: 'talks',
    title: 'Ambient documentation, one year on',
    organisation: 'Lakeland Informatics Symposium',
    place: 'Lakeland',
    years: [0],
  },
  {
    section: 'talks',
    title: 'What we turned off, and nobody missed',
    organisation: 'Grand rounds, Harbour Valley Health',
    years: [2],
  },
  {
    section: 'teaching',
    title: 'Elective in clinical informatics for residents',
    organisation: 'Northmoor School of Medicine',
    text: 'Course director. Four weeks, twice a year, 41 residents so far.',
    years: [5, 'on'],
  },
  {
    section: 'teaching',
    title: 'EHR onboarding for new physicians',
    organisation: 'Northmoor Health',
    text: '- 18 sessions a year\n- Satisfaction from 3.1 to 4.6 of 5 after the redesign',
    years: [6, 2],
  },
  {
    section: 'service',
    title: 'Reviewer, scientific program committee',
    organisation: 'Lakeland Informatics Symposium',
    years: [4, 'on'],
  },
  {
    section: 'grants',
    title: 'Quiet by design: fewer interruptive alerts in primary care',
    organisation: 'Northmoor Foundation',
    text: 'Principal investigator, USD 240,000.',
    years: [3, 1],
  },
  {
    section: 'grants',
    title: 'Medication lists that agree across settings',
    organisation: 'State Quality Fund',
    text: 'Co-investigator, USD 85,000.',
    years: [6, 4],
  },
  { section: 'awards', title: 'Physician educator of the year', organisation: 'Northmoor Health', years: [2] },
];

/** How the CV says what records say, by milestone: where it was, and with what result. */
const wordings: Readonly<Record<string, { title: string; text?: string }>> = {
  'medical-degree': { title: 'Doctor of Medicine (MD), Lakeland University' },
  'bachelors-degree': { title: 'Bachelor of Science in biology, Lakeland University' },
  'residency-complete': { title: 'Residency in internal medicine, Northmoor General Hospital' },
  'primary-board-certification': { title: 'Board certification in internal medicine' },
  'independent-practice-3y': { title: 'Hospitalist, Northmoor General Hospital', text: '' },
  'ehr-super-user': {
    title: 'EHR super-user, ward 7 West',
    text: 'First contact of 34 physicians through two upgrades.',
  },
  'first-it-project': {
    title: 'Electronic medication reconciliation at admission',
    text: 'Clinical voice of a team of nine; live in four wards.',
  },
  'lead-small-team': { title: 'Lead of the documentation working group', text: 'Six physicians and two analysts.' },
  'lead-it-implementation': {
    title: 'Sepsis screening in the emergency department, clinical lead',
    text: 'Three sites in eleven months.\n- Time to antibiotics from 148 to 96 minutes\n- Alerts per nurse and shift from 11 to 4',
  },
  'lead-department-or-committee': {
    title: 'Chair, clinical decision support committee',
    text: '31 rules retired, 9 added; minutes open to all staff.',
  },
  'cross-it-clinical-management': {
    title: 'Associate medical director for informatics',
    text: 'Four analysts and three physician builders.',
  },
  'outcome-project': {
    title: 'Quiet by design: fewer interruptive alerts in primary care',
    text: 'Alert burden down 34 % in twelve clinics within nine months, without a rise in missed interactions.',
  },
  'informatics-role-25fte': { title: 'Physician informaticist, 40 % FTE, Northmoor Health', text: '' },
  'training-delivered': {
    title: 'Training of clinicians before two go-lives',
    text: '240 physicians and nurses in 22 sessions.',
  },
  'team-project': { title: 'Discharge summaries in plain language', text: 'Physician lead of a team of seven.' },
  'informatics-capstone': { title: 'Ownership and review of 214 order sets', text: '' },
};

/** Gives somebody a CV with entries and wordings of their own, and one version that was sent. */
export const tellCv = async (app: INestApplicationContext, stage: Stage, person: string, now: Date): Promise<void> => {
  const [own, cvs] = [app.get(CvEntries, { strict: false }), app.get(Cvs, { strict: false })];
  const year = (back: number) => String(now.getUTCFullYear() - back);
  await stage.own(person, later(now, -40), async (scope) => {
    for (const {
      years: [from, until],
      ...entry
    } of entries) {
      const when = { from: year(from), until: typeof until === 'number' ? year(until) : null, ongoing: until === 'on' };
      await own.add(scope, { organisation: '', place: '', text: '', links: [], doi: '', pmid: '', ...entry, when });
    }
  });
  await stage.own(person, later(now, -30), async (scope) => {
    const { id } = await cvs.begin(scope, { name: 'Academic CV' });
    const records: { id: string; milestone: string }[] = await scope.sql.query(
      'select id, milestone from record where person_id = $1 and milestone = any ($2) order by id',
      [person, Object.keys(wordings)],
    );
    const choices = records.map(({ id: record, milestone }): CvChoice => {
      const { title, text = null } = wordings[milestone]!;
      return { key: `record:${record}`, shown: true, section: null, title, text };
    });
    const [{ name, email }] = await scope.sql.query(
      `select own ->> 'name' as name, own -> 'addresses' -> 0 ->> 'address' as email from (select own_account()::json as own) a`,
    );
    const head = {
      name: `${name}, MD`,
      title: 'Internist and clinical informaticist',
      email,
      phone: '',
      place: 'Northmoor',
      links: [],
      summary:
        'Ten years between ward and build team. I make records that clinicians read, and rules that stay quiet until they matter.',
    };
    const draft = { name: 'Academic CV', head, sections: [...cvSections], choices, order: [], checks: true };
    const { revision } = await cvs.save(scope, id, 1, draft);
    await cvs.freeze(scope, id, revision);
  });
};
