import type { CvSectionId } from '@cmio-pathway/shared/cv/sections';

interface FieldWords {
  title: string;
  organisation: string;
  /** One date alone, or from when until when. */
  when: 'day' | 'period';
}

const other: FieldWords = { title: 'What it was', organisation: 'Where', when: 'period' };

/** What the first fields are called in each section. */
export const fieldWords: Record<CvSectionId, FieldWords> = {
  education: { ...other, title: 'Degree' },
  training: { ...other, title: 'Training' },
  licensure: { ...other, title: 'License or certification', organisation: 'Issuer' },
  appointments: { ...other, title: 'Position', organisation: 'Organization' },
  leadership: { ...other, title: 'Role', organisation: 'Organization' },
  informatics: { ...other, title: 'Project', organisation: 'Organization' },
  publications: { title: 'Citation', organisation: 'Journal, if the citation does not name it', when: 'day' },
  talks: { title: 'Title of the talk', organisation: 'Conference or host', when: 'day' },
  teaching: { ...other, title: 'Course or role', organisation: 'Organization' },
  service: { ...other, title: 'Committee or role', organisation: 'Organization' },
  grants: { ...other, title: 'Grant', organisation: 'Funder' },
  awards: { title: 'Award', organisation: 'Given by', when: 'day' },
};
