import type { ApplicationContent, ApplicationDraft } from '@cmio-pathway/shared';
import type { ApplicationRow, StoredContent } from './application.entity.js';

/** What is shown in lists as columns, and the rest whole. */
export const columnsOf = ({
  organisation,
  role,
  rung,
  reportsTo,
  place,
  size,
  next,
  closesOn,
  lastContactOn,
  ...content
}: ApplicationContent) => ({
  organisation,
  role,
  rung,
  reportsTo,
  place,
  size,
  next,
  closesOn,
  lastContactOn,
  content: content satisfies StoredContent,
});

/** An application as its owner sent it, from the row. */
export const contentOf = (row: ApplicationRow): ApplicationContent => ({
  ...row.content,
  organisation: row.organisation,
  role: row.role,
  rung: row.rung,
  reportsTo: row.reportsTo,
  place: row.place,
  size: row.size,
  next: row.next,
  closesOn: row.closesOn,
  lastContactOn: row.lastContactOn,
});

/** What an application says after it was added with three answers. */
export const begun = ({ organisation, role, link, posting }: ApplicationDraft): ApplicationContent => ({
  organisation,
  role,
  link,
  posting,
  rung: null,
  reportsTo: '',
  ehr: '',
  place: '',
  size: '',
  source: null,
  closesOn: null,
  salary: null,
  next: null,
  lastContactOn: null,
  contacts: [],
  research: { mission: '', values: '', challenges: '' },
  letter: '',
  documents: [],
  references: [],
  prepared: [],
  offer: null,
  notes: '',
});
