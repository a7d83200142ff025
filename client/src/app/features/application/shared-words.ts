import type { SharedApplication } from '@cmio-pathway/shared/contracts/application-sharing';

type Shown = keyof SharedApplication['content'];

/** What a reader reads of an application, in the order of the page. A key that the contract adds is missed by the compiler. */
const shown: Record<Shown, string> = {
  organisation: 'organization',
  role: 'role',
  rung: 'rung',
  reportsTo: 'reporting line',
  ehr: 'EHR',
  place: 'place',
  size: 'size',
  source: 'how you know of it',
  link: 'link',
  posting: 'text of the posting',
  closesOn: 'closing day',
  next: 'what comes next',
  research: 'research',
  letter: 'cover letter',
  prepared: 'prepared answers',
};

const and = new Intl.ListFormat('en', { type: 'conjunction' });

/** Exactly what is read, and what never is. */
export const readWords = `They read ${and.format([
  ...Object.values(shown),
  'moves with their days and words',
  'when which interview is',
])}, as it is now and changes.`;
export const neverWords =
  'Never: notes, pay, contacts, references, documents, the offer, with whom an interview is, and your reflections.';
