import { ladder } from '@cmio-pathway/shared/explore';
import type { Part, TypedApplication } from './typed-application';

/** What each part is called, on the page and where two texts are compared. */
export const labels: Record<Part, string> = {
  organisation: 'Organization',
  role: 'Role',
  rung: 'Rung of the ladder',
  reportsTo: 'Reports to',
  ehr: 'EHR',
  place: 'Place',
  size: 'Size',
  source: 'How you know of it',
  link: 'Link',
  posting: 'Text of the posting',
  closesOn: 'Posting closes',
  salary: 'Pay',
  next: 'What comes next',
  lastContactOn: 'Last contact',
  contacts: 'Contacts',
  research: 'Research',
  letter: 'Cover letter',
  documents: 'Documents sent',
  references: 'References',
  prepared: 'Preparation',
  offer: 'Offer',
  notes: 'Notes',
};

export const sourceWords: Record<string, string> = {
  portal: 'A portal',
  network: 'My network',
  recruiter: 'A recruiter',
  internal: 'From inside',
};

export const relationWords = {
  cmo: 'CMO',
  cio: 'CIO',
  clinical_peer: 'Clinical peer',
  other: 'Other',
} as const;

export const rungWords = (rung: string): string => ladder.find((one) => String(one.rung) === rung)?.title ?? '';

const joined = (...texts: string[]) => texts.filter(Boolean).join(', ');
const dated = (word: string, day: string) => day && `${word} ${day}`;

/** A part as people read it; `nameOf` names a document by its id. */
export const textOf = (part: Part, typed: TypedApplication, nameOf: (document: string) => string): string => {
  switch (part) {
    case 'rung':
      return rungWords(typed.rung);
    case 'source':
      return sourceWords[typed.source] ?? '';
    case 'salary': {
      const { low, high, currency } = typed.salary;
      return low || high ? `${[low, high].filter(Boolean).join(' to ')} ${currency}` : '';
    }
    case 'next':
      return joined(typed.next.what, typed.next.on, typed.next.what && (typed.next.turn === 'me' ? 'mine' : 'theirs'));
    case 'contacts':
      return typed.contacts.map(({ name, role, reach, note }) => joined(name, role, reach, note)).join('\n');
    case 'research':
      return [typed.research.mission, typed.research.values, typed.research.challenges].filter(Boolean).join('\n\n');
    case 'documents':
      return typed.documents.map((one) => nameOf(one.is === 'cv' ? one.version : one.file)).join('\n');
    case 'references':
      return typed.references
        .map(({ name, relation, reach, askedOn, agreedOn, usedOn }) =>
          joined(
            name,
            relationWords[relation],
            reach,
            dated('asked', askedOn),
            dated('agreed', agreedOn),
            dated('used', usedOn),
          ),
        )
        .join('\n');
    case 'prepared':
      return typed.prepared.map(({ about, text }) => `${about}\n${text}`).join('\n\n');
    case 'offer': {
      const { title, startsOn, fte, terms, file } = typed.offer;
      return joined(title, dated('from', startsOn), fte && `${fte} FTE`, terms, file ? nameOf(file) : '');
    }
    case 'closesOn':
    case 'ehr':
    case 'lastContactOn':
    case 'letter':
    case 'link':
    case 'notes':
    case 'organisation':
    case 'place':
    case 'posting':
    case 'reportsTo':
    case 'role':
    case 'size':
      return typed[part];
  }
};
