import type { ApplicationContent, InterviewDraft, Place } from '@cmio-pathway/shared';

/** An application of the demo as it is told: its moves by how many days ago they were, the first one as it was added. */
export interface ToldApplication {
  says: Partial<ApplicationContent> & Pick<ApplicationContent, 'organisation' | 'role'>;
  moves: readonly [to: Place, daysAgo: number, words?: string][];
  /** What comes next; in so many days, or in a month that many days from now. */
  next?: { what: string; turn: 'me' | 'them'; inDays: number; roughly?: boolean };
  closesInDays?: number;
  contactDaysAgo: number;
  interviews?: readonly (Omit<InterviewDraft, 'at'> & { inDays: number })[];
  shared?: boolean;
  /** With the CV as it was frozen last. */
  withCv?: boolean;
}

const interview = { minutes: 45, where: 'By video', with: 'The recruiter', reflection: '' } as const;

/** Nine applications over five months, on the day before an offer has to be answered. Every organization is invented. */
export const toldApplications: readonly ToldApplication[] = [
  {
    says: {
      organisation: 'Grandalder Health',
      role: 'CMIO',
      rung: 5,
      reportsTo: 'the CMO',
      ehr: 'Epic',
      place: 'Grandalder, MN',
      size: '6 hospitals',
      source: 'network',
      link: 'https://grandalder.example/careers/cmio',
      posting:
        'Grandalder Health looks for a Chief Medical Information Officer for its six hospitals, 0.7 informatics and 0.3 clinical.',
      research: {
        mission: 'Care for every county they serve, also where it does not pay.',
        values: 'Plain speech; decisions where the work is done.',
        challenges:
          'Two hospitals joined last year and still document on paper at night. Alert burden is in every staff survey.',
      },
      letter:
        'Dear members of the committee,\n\nfor six years I have led the clinical side of our documentation work. What you describe for your night wards is what we went through.',
      references: [
        {
          name: 'Dr. Imani Gadsby',
          relation: 'cmo',
          reach: 'By phone, mornings',
          askedOn: null,
          agreedOn: null,
          usedOn: null,
        },
        { name: 'Leo Marchbanks', relation: 'cio', reach: 'By e-mail', askedOn: null, agreedOn: null, usedOn: null },
        {
          name: 'Dr. Maren Eklund',
          relation: 'clinical_peer',
          reach: 'By phone',
          askedOn: null,
          agreedOn: null,
          usedOn: null,
        },
      ],
      prepared: [
        {
          about: 'The change around a new technology is led, not left to itself.',
          text: 'The night documentation project: eight wards, a champion on each, and we stopped twice to change the screen before going on.',
        },
        {
          about: 'Decisions and changes of care rest on those data.',
          text: 'Sepsis alerts: we looked at four months of overrides before switching off two of the three.',
        },
      ],
      salary: { low: 340_000, high: 380_000, currency: 'USD' },
      contacts: [
        { name: 'Priya Sandoval', role: 'Executive recruiter', reach: 'By e-mail', note: 'Answers within a day.' },
      ],
      offer: {
        title: 'Chief Medical Information Officer',
        startsOn: null,
        fte: 0.7,
        terms: '0.7 informatics, 0.3 clinical; two directors report to the post.',
        file: null,
      },
      notes: 'Ask who owns the budget for training before answering.',
    },
    moves: [
      ['researched', 118],
      ['tailored', 84],
      ['applied', 76],
      ['screen', 52],
      ['panel', 24],
      ['offer', 3, 'By phone, the letter came the same day'],
    ],
    next: { what: 'Answer the offer', turn: 'me', inDays: 11 },
    contactDaysAgo: 3,
    interviews: [
      {
        ...interview,
        kind: 'screen',
        state: 'held',
        inDays: -52,
        reflection: 'Short and friendly. I should have asked about clinical time.',
      },
      {
        ...interview,
        kind: 'panel',
        state: 'held',
        inDays: -24,
        minutes: 120,
        where: 'Grandalder, board room',
        with: 'CMO, CIO, two chiefs of service',
        reflection: 'The question about vendor contracts was the weak one. The rest went as prepared.',
      },
    ],
    shared: true,
  },
  {
    says: {
      organisation: 'Pellwood Children’s Network',
      role: 'CMIO',
      rung: 5,
      reportsTo: 'CMO and CIO',
      size: '2 hospitals',
      source: 'portal',
      research: {
        mission: 'Every child seen within a week.',
        values: '',
        challenges: 'Alert burden in the emergency department.',
      },
      notes: 'Rehearse the presentation with my mentor.',
    },
    moves: [
      ['researched', 100],
      ['tailored', 70],
      ['applied', 63],
      ['screen', 40],
      ['panel', 12],
    ],
    next: { what: 'Present to the panel: alert burden, 20 min', turn: 'me', inDays: 9 },
    contactDaysAgo: 5,
    interviews: [
      { ...interview, kind: 'screen', state: 'held', inDays: -40 },
      {
        ...interview,
        kind: 'presentation',
        state: 'planned',
        inDays: 9,
        minutes: 60,
        where: 'Pellwood, main building',
        with: 'The panel',
      },
    ],
    shared: true,
  },
  {
    says: {
      organisation: 'Ashgrove University Hospitals',
      role: 'VP Clinical Informatics, CMIO',
      rung: 5,
      reportsTo: 'the CIO',
      size: '4 hospitals',
      source: 'portal',
    },
    moves: [
      ['researched', 30],
      ['tailored', 8],
    ],
    next: { what: 'Submit the application', turn: 'me', inDays: 13 },
    closesInDays: 13,
    contactDaysAgo: 8,
    withCv: true,
  },
  {
    says: {
      organisation: 'Marrowstone Health',
      role: 'Chief Health Information Officer',
      rung: 5,
      reportsTo: 'the CEO',
      size: '3 hospitals',
      source: 'recruiter',
    },
    moves: [
      ['researched', 60],
      ['tailored', 50],
      ['applied', 42],
      ['screen', 7],
    ],
    next: { what: 'Recruiter calls', turn: 'them', inDays: 4 },
    contactDaysAgo: 7,
  },
  {
    says: {
      organisation: 'Quillmere Regional',
      role: 'CMIO',
      rung: 5,
      reportsTo: 'the CMO',
      size: '1 hospital',
      source: 'network',
    },
    moves: [
      ['researched', 40],
      ['tailored', 20],
      ['applied', 14],
    ],
    next: { what: 'Reply expected', turn: 'them', inDays: 7 },
    contactDaysAgo: 14,
  },
  {
    says: {
      organisation: 'Fernhollow Medical Center',
      role: 'CMIO',
      rung: 5,
      reportsTo: 'the CIO',
      size: '2 hospitals',
      source: 'portal',
    },
    moves: [
      ['researched', 45],
      ['tailored', 28],
      ['applied', 21],
    ],
    next: { what: 'Follow up if silent', turn: 'them', inDays: 10 },
    contactDaysAgo: 21,
  },
  {
    says: {
      organisation: 'Larkfield Regional Medical Center',
      role: 'CMIO',
      rung: 5,
      reportsTo: 'the CMO',
      size: '1 hospital',
      source: 'internal',
    },
    moves: [['researched', 12]],
    next: { what: 'Posting expected', turn: 'them', inDays: 55, roughly: true },
    contactDaysAgo: 12,
  },
  {
    says: {
      organisation: 'Saltmere Health',
      role: 'CMIO',
      rung: 5,
      reportsTo: 'the CMO',
      size: '5 hospitals',
      source: 'recruiter',
    },
    moves: [
      ['researched', 140],
      ['tailored', 124],
      ['applied', 116],
      ['screen', 95],
      ['panel', 60],
      ['not_selected', 40, 'Wanted more vendor contract work'],
    ],
    contactDaysAgo: 40,
    interviews: [
      {
        ...interview,
        kind: 'panel',
        state: 'held',
        inDays: -60,
        minutes: 90,
        with: 'The panel',
        reflection: 'Lead a vendor selection before the next one.',
      },
    ],
  },
  {
    says: {
      organisation: 'Copperline Clinics',
      role: 'CMIO',
      rung: 5,
      reportsTo: 'the CIO',
      size: '9 clinics',
      source: 'portal',
    },
    moves: [
      ['researched', 130],
      ['tailored', 118],
      ['applied', 112],
      ['screen', 80],
      ['withdrawn', 62, 'No clinical time offered'],
    ],
    contactDaysAgo: 62,
  },
];
