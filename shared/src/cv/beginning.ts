import type { CvDraft } from '../contracts/cv.js';
import { cvSections } from './sections.js';
import type { CvProfile } from './source-facts.js';

/** A CV before anybody has typed: its head from the account, every section in its order, nothing chosen. */
export const cvBeginning = (name: string, profile: CvProfile): CvDraft => ({
  name,
  head: {
    name: profile.name,
    title: profile.title,
    email: profile.email,
    phone: '',
    place: profile.place,
    links: [],
    summary: '',
  },
  sections: [...cvSections],
  choices: [],
  order: [],
  checks: false,
});
